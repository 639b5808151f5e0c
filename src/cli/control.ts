/** Places in the integers that a run shares with its workers: the next draw to claim, and the draw before which to end. */
export const [NEXT, END] = [0, 1] as const;
