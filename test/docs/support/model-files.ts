/** A number of a file: plain, or with its evidence. */
export type Stated =
  | string
  | number
  | {
      readonly between?: string;
      readonly value?: string | number;
      readonly grade?: string;
      readonly source?: string;
      readonly note?: string;
    };

/** A row of a table in a card. */
export type Row = Readonly<Partial<Record<string, string>>>;
/** Shares by party. */
export type StatedRow = Readonly<Partial<Record<string, Stated>>>;

/** A co-construction model as it is written. */
export interface Contract {
  readonly summary: string;
  readonly shares: Readonly<Record<string, StatedRow>>;
  readonly returns: Readonly<Record<string, StatedRow>>;
  readonly settlement: string;
  readonly royalty?: Readonly<Record<'rate' | 'minimum' | 'years', Stated>>;
  readonly 'transfer-cost'?: Stated;
  readonly 'reserved-slots': number;
  readonly 'idle-release': string;
  readonly priority: number;
  readonly insiders: Stated;
  readonly exploitation: readonly { readonly kind: string; readonly at: string; readonly mean: Stated }[];
  readonly effects?: Readonly<Record<'odds' | 'durations' | 'costs', Readonly<Record<string, Stated>> | undefined>>;
}

/** A cap of a clause as it is written. */
export interface Cap {
  readonly amount: Stated;
  readonly base?: string;
  readonly scope: string;
}

/** An investment model as it is written. */
export interface Instrument {
  readonly summary: string;
  readonly 'applies-when'?: readonly {
    readonly party?: string;
    readonly pays?: string;
  }[];
  readonly stacking?: { readonly 'most-public': Stated };
  readonly recycled?: Stated;
  readonly clauses: readonly (Readonly<Record<'id' | 'pays' | 'reimburses', string>> & {
    readonly rate: Stated;
    readonly cap?: Cap;
    readonly caps?: readonly Cap[];
    readonly base?: string;
    readonly excludes?: readonly string[];
    readonly form?: string;
    readonly years?: number;
    readonly interest?: string;
    readonly stages?: readonly { readonly at: string; readonly share: string }[];
    readonly grade?: string;
    readonly date?: string;
    readonly document?: string;
    readonly number?: string;
    readonly source?: string;
  })[];
}
