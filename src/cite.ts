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
  const rate = `${(clause.rate * 100).toLocaleString('en-GB')} %${BASES[clause.base]}: ${ofRate?.grade ?? ''}`;
  const caps = clause.caps.map((cap, index) => `${capInWords(cap)}: ${ofCaps[index]?.grade ?? ''}`);
  const { document, number, date } = clause;
  const sources = new Set([document, number, date, ofRate?.source, ...ofCaps.map((evidence) => evidence?.source)]);
  const where = [...sources].filter((part) => part !== undefined && part !== '');
  return `${clause.title} (${[rate, ...caps, ...where].join('; ')})`;
}

function capInWords({ amount, base, scope }: Clause['caps'][number]): string {
  const million = `${(amount / 1e6).toLocaleString('en-GB')} million RMB`;
  const most = base === 'cost' ? `on a cost of at most ${million}` : `at most ${million}`;
  return `${most} per ${scope === 'platform-year' ? 'platform and year' : scope}`;
}
