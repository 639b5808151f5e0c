/** A cost to be paid: which, how much (fen), under which term, where. */
export interface Bill {
  cost: number;
  fen: number;
  term: number;
  platform: number;
  /** Line it is for; -1: none. */
  line: number;
  /** The technology or line that it is about, as an entity. */
  subject: number;
}
