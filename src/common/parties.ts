/** The parties to a contract, in the order that breaks ties when fen are split. */
export const PARTIES = ['government', 'enterprise', 'university', 'inventors', 'investor', 'platform'] as const;

/** One of the six parties. */
export type Party = (typeof PARTIES)[number];
