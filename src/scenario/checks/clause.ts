import type { Finding } from '../finding.ts';
import { listAt, rawAt, textAt, type Path, type Raw } from '../yaml/raw.ts';

/** What is of a single technology; the others are costs of a line. */
const OF_TECHNOLOGIES: readonly (string | undefined)[] = ['trial', 'production', 'transfer'];

/** Costs of building a line, which is what its rights can secure. */
const OF_BUILDING: readonly (string | undefined)[] = ['equipment', 'facility'];

/** What is said of loans alone. */
const OF_LOANS = ['default', 'recovery'];
const OF_RIGHTS = ['loan-to-value', 'rights'];
/** What is said of costs, and means nothing for a bonus. */
const OF_COSTS = ['base', 'stages', 'excludes'];

/** A contradiction inside a clause: where it stands, if it holds. */
interface Rule {
  readonly when: boolean;
  readonly at: Path;
  readonly what: string;
  readonly remedy: string;
}

/** What a clause at a path says that no payment can follow. */
export function clauseFindings(path: Path, clause: Raw): Finding[] {
  return [formRules, loanRules, rightsRules, bonusRules, partyRules, capRules]
    .flatMap((rules) => rules(clause))
    .filter(({ when }) => when)
    .map(({ at, what, remedy }) => ({ path: [...path, ...at], what, remedy }));
}

function formRules(clause: Raw): Rule[] {
  const [form, pays, reimburses] = ['form', 'pays', 'reimburses'].map((key) => textAt(clause, [key]));
  return [
    {
      when: form === 'equity' && (reimburses !== 'investor' || pays !== 'production'),
      at: ['form'],
      what: 'public equity takes part of what investors pay for first production',
      remedy: 'write pays: production, reimburses: investor',
    },
  ];
}

function loanRules(clause: Raw): Rule[] {
  const form = textAt(clause, ['form']);
  const isLoan = form === 'loan' || form === 'usage-loan';
  const years = rawAt(clause, ['years']);
  return [
    {
      when: isLoan && (years === undefined || Number(years) === 0),
      at: ['years'],
      what:
        years === undefined
          ? '`years` is missing: a loan is repaid over some years'
          : 'a loan needs years to be repaid',
      remedy: 'write years: 5',
    },
    ...OF_LOANS.map((key) => ({
      when: !isLoan && rawAt(clause, [key]) !== undefined,
      at: [key],
      what: `\`${key}\` is said of a loan, and this is none`,
      remedy: 'write form: loan, or take it away',
    })),
  ];
}

function rightsRules(clause: Raw): Rule[] {
  const secured = textAt(clause, ['form']) === 'usage-loan';
  const rights = rawAt(clause, ['rights']);
  return [
    {
      when: secured && !OF_BUILDING.includes(textAt(clause, ['pays'])),
      at: ['pays'],
      what: 'rights to use a line secure what is lent to build it',
      remedy: 'write pays: equipment',
    },
    ...OF_RIGHTS.map((key) => ({
      when: secured && rawAt(clause, [key]) === undefined,
      at: [key],
      what: `\`${key}\` is missing: a loan against usage rights is a share of their value`,
      remedy: 'write loan-to-value: 60 %, rights: { yearly: 1 million RMB, years: 8 }',
    })),
    {
      when: rights !== undefined && rawAt(rights, ['yearly']) === undefined && rawAt(rights, ['trials']) === undefined,
      at: ['rights'],
      what: 'the rights bring no rent',
      remedy: 'write yearly: 1 million RMB, or trials: 6',
    },
    ...OF_RIGHTS.map((key) => ({
      when: !secured && rawAt(clause, [key]) !== undefined,
      at: [key],
      what: `\`${key}\` is said of a loan against usage rights, and this is none`,
      remedy: 'write form: usage-loan, or take it away',
    })),
  ];
}

function bonusRules(clause: Raw): Rule[] {
  const isBonus = textAt(clause, ['pays']) === 'transfer';
  const form = textAt(clause, ['form']);
  return [
    {
      when: isBonus && form !== undefined && form !== 'grant',
      at: ['form'],
      what: 'a bonus on transfers is spent',
      remedy: 'write form: grant',
    },
    ...OF_COSTS.map((key) => ({
      when: isBonus && rawAt(clause, [key]) !== undefined,
      at: [key],
      what: `\`${key}\` is said of a cost, and a bonus is on an income`,
      remedy: 'take it away',
    })),
  ];
}

function partyRules(clause: Raw): Rule[] {
  return [
    {
      when: textAt(clause, ['reimburses']) === 'government',
      at: ['reimburses'],
      what: 'government cannot be paid back by itself',
      remedy: 'name another party, or change the shares of the contract',
    },
  ];
}

function capRules(clause: Raw): Rule[] {
  const caps = listAt(clause, ['caps']);
  const single = rawAt(clause, ['cap']);
  const places: readonly Path[] = [...(single === undefined ? [] : [['cap']]), ...caps.map((_, at) => ['caps', at])];
  const ofLines = !OF_TECHNOLOGIES.includes(textAt(clause, ['pays']));
  return [
    {
      when: single !== undefined && caps.length > 0,
      at: ['cap'],
      what: 'a clause has either `cap` or `caps`',
      remedy: 'write all caps under `caps`',
    },
    ...places.map((at) => ({
      when: ofLines && textAt(rawAt(clause, at), ['scope']) === 'project',
      at: [...at, 'scope'],
      what: 'a project is a technology, and this cost is of a line',
      remedy: 'write scope: item',
    })),
  ];
}
