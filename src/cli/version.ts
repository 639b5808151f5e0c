/** Version of the program, part of the hash of a run. */
export const VERSION = '0.1.0';
