import type { COSTS } from '#compile';

/** What the ledger knows of a cost or price, in every model that does not say otherwise. */
interface LedgerCost {
  readonly means: string;
  /** Where it acts besides the places at which a chart pays it by name: a word of the chart language, and what it does there. */
  readonly acts?: { readonly word: string; readonly does: string };
}

const YEARLY = { word: 'open', does: 'from then on it is paid every year, until the line closes' };

/** The costs and prices that the ledger knows by name. */
const LEDGER: Readonly<Record<(typeof COSTS)[number], LedgerCost>> = {
  equipment: { means: 'equipment of a line, paid once' },
  facility: { means: 'buildings and site of a line, paid once' },
  team: { means: 'research team of a line, a year', acts: YEARLY },
  operation: { means: 'operation of a line, a year', acts: YEARLY },
  trial: { means: 'one trial of a technology' },
  production: { means: 'first production of a technology, as estimated' },
  overrun: { means: 'what first production costs above its estimate, from `first-of-a-kind:`; it is never stated' },
  licence: {
    means: 'price of one licence, which the enterprise pays and the contract shares out',
    acts: { word: 'found', does: 'paid where the contract grants a licence' },
  },
  'patent-sale': {
    means: 'price of one patent, which the enterprise pays and the contract shares out',
    acts: { word: 'found', does: 'paid where the contract sells the patent' },
  },
};

/** What the ledger knows of a cost; undefined for one that only charts name. */
export function ledgerCost(name: string | undefined): LedgerCost | undefined {
  return Object.entries(LEDGER).find(([known]) => known === name)?.[1];
}
