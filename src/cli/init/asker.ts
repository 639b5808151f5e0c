/** One of the answers that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly hint: string;
}

/** A question as it is put; `refuse` says why an answer cannot stand. */
interface Put {
  readonly message: string;
  readonly usual: string;
  readonly refuse: (answer: string) => string | undefined;
}

/** Asks people. Every answer is a text; several choices are joined by commas; undefined: broken off. */
export interface Asker {
  readonly text: (put: Put) => Promise<string | undefined>;
  readonly one: (put: Put, choices: readonly Choice[]) => Promise<string | undefined>;
  readonly several: (put: Put, choices: readonly Choice[]) => Promise<string | undefined>;
}
