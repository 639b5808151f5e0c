import type { Clause, Evidence, Instrument } from '#scenario';

/** Of what the rate is a share, where it is not of the party's own part. */
const BASES: Readonly<Record<Clause['base'], string>> = {
  'own-share': '',
  'whole-cost': ' of the whole cost',
  'non-fiscal': ' of what government does not bear',
};

/** A clause in words with its sources. The rate and each cap may be founded differently, so each says its own grade. */
export function cite(clause: Clause, { stated }: Instrument): string {
  const evidenceOf = (...keys: readonly (string | number)[]): Evidence | undefined => {
    const path = ['clauses', clause.id, ...keys].join('.');
    return stated.find((one) => one.path.join('.') === path)?.evidence;
  };
  const ofRate = evidenceOf('rate');
  const ofCaps = clause.caps.map((_, index) => evidenceOf('caps', index, 'amount') ?? evidenceOf('cap', 'amount'));
  const of = clause.pays === 'transfer' ? ' of what a technology is licensed or sold for' : BASES[clause.base];
  const rate = `${percent(clause.rate)}${of}: ${ofRate?.grade ?? ''}`;
  const caps = clause.caps.map((cap, index) => `${capInWords(cap)}: ${ofCaps[index]?.grade ?? ''}`);
  const { document, number, date } = clause;
  const sources = new Set([document, number, date, ofRate?.source, ...ofCaps.map((evidence) => evidence?.source)]);
  const where = [...sources].filter((part) => part !== undefined && part !== '');
  return `${clause.title} (${[rate, ...caps, ...loanInWords(clause), ...where].join('; ')})`;
}

function capInWords({ amount, base, scope }: Clause['caps'][number]): string {
  const million = `${(amount / 1e6).toLocaleString('en-GB')} million RMB`;
  const most = base === 'cost' ? `on a cost of at most ${million}` : `at most ${million}`;
  return `${most} per ${scope === 'platform-year' ? 'platform and year' : scope}`;
}

/** How a loan comes back, and what secures it. */
function loanInWords(clause: Clause): string[] {
  const { form, years, interest, defaultChance, recovery, loanToValue, rights } = clause;
  if (form !== 'loan' && form !== 'usage-loan') return [];
  const back = `lent over ${years} years at ${percent(interest)}`;
  const risk =
    defaultChance === 0
      ? []
      : [
          `${percent(defaultChance)} of borrowers a year stop paying, of whose balance ${percent(recovery)} is recovered`,
        ];
  const security =
    rights === undefined ? [] : [`at most ${percent(loanToValue)} of ${rights.years} years of usage rights`];
  return [back, ...security, ...risk];
}

function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-GB')} %`;
}
