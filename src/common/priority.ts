/** Queue priority of technologies that do not belong to a co-building party; lower is served first. */
export const EVERYBODY = 2;
