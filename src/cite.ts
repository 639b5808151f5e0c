import { joined, partyScale, phrase, say } from '#report';
import type { Clause, Evidence, Instrument } from '#scenario';

/** Of what the rate is a share, as messages choose by it. */
const BASES: Readonly<Record<Clause['base'], string>> = {
  'own-share': 'own',
  'whole-cost': 'whole',
  'non-fiscal': 'nonFiscal',
};

/** A clause in words with its sources. The rate and each cap may be founded differently, so each says its own grade. */
export function cite(clause: Clause, { stated }: Instrument): string {
  const evidenceOf = (...keys: readonly (string | number)[]): Evidence | undefined => {
    const path = ['clauses', clause.id, ...keys].join('.');
    return stated.find((one) => one.path.join('.') === path)?.evidence;
  };
  const ofRate = evidenceOf('rate');
  const ofCaps = clause.caps.map((_, index) => evidenceOf('caps', index, 'amount') ?? evidenceOf('cap', 'amount'));
  const rate = say('describe.rate', {
    rate: percent(clause.rate),
    base: clause.pays === 'transfer' ? 'transfer' : BASES[clause.base],
    grade: gradeWords(ofRate),
  });
  const caps = clause.caps.map((cap, index) => capInWords(cap, gradeWords(ofCaps[index])));
  const { document, number, date } = clause;
  const sources = new Set([document, number, date, ofRate?.source, ...ofCaps.map((evidence) => evidence?.source)]);
  const where = [...sources].flatMap((part) => (part === undefined || part === '' ? [] : [phrase(part)]));
  return say('describe.clause', {
    title: phrase(clause.title),
    details: [rate, ...caps, ...loanInWords(clause), ...where].join(say('common.semicolon')),
  });
}

function capInWords({ amount, base, scope }: Clause['caps'][number], grade: string): string {
  const { divisor, unit } = partyScale([amount]);
  return say('describe.cap', {
    base,
    most: joined((amount / divisor).toLocaleString('en-GB'), unit),
    scope: scope === 'platform-year' ? 'platformYear' : scope,
    grade,
  });
}

/** How a loan comes back, and what secures it. */
function loanInWords(clause: Clause): string[] {
  const { form, years, interest, defaultChance, recovery, loanToValue, rights } = clause;
  if (form !== 'loan' && form !== 'usage-loan') return [];
  const security =
    rights === undefined ? [] : [say('describe.security', { share: percent(loanToValue), years: rights.years })];
  const risk =
    defaultChance === 0 ? [] : [say('describe.risk', { share: percent(defaultChance), recovered: percent(recovery) })];
  return [say('describe.loan', { years, interest: percent(interest) }), ...security, ...risk];
}

function gradeWords(evidence: Evidence | undefined): string {
  return say('describe.grade', { grade: evidence?.grade ?? 'none' });
}

function percent(share: number): string {
  return joined((share * 100).toLocaleString('en-GB'), '%');
}
