/** Fen in an RMB: the ledger counts in whole fen. */
export const FEN = 100;
