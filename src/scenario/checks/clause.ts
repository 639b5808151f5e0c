import type { Finding } from '../finding.ts';
import { listAt, rawAt, textAt, type Path, type Raw } from '../yaml/raw.ts';

/** Costs of a single technology; the others are costs of a line. */
const OF_TECHNOLOGIES: readonly (string | undefined)[] = ['trial', 'production'];

/** A contradiction inside a clause: where it stands, if it holds. */
interface Rule {
  readonly when: boolean;
  readonly at: Path;
  readonly what: string;
  readonly remedy: string;
}

/** What a clause at a path says that no payment can follow. */
export function clauseFindings(path: Path, clause: Raw): Finding[] {
  return [...formRules(clause), ...partyRules(clause), ...capRules(clause)]
    .filter(({ when }) => when)
    .map(({ at, what, remedy }) => ({ path: [...path, ...at], what, remedy }));
}

function formRules(clause: Raw): Rule[] {
  const [form, pays, reimburses] = ['form', 'pays', 'reimburses'].map((key) => textAt(clause, [key]));
  const years = rawAt(clause, ['years']);
  return [
    {
      when: form === 'loan' && (years === undefined || Number(years) === 0),
      at: ['years'],
      what:
        years === undefined
          ? '`years` is missing: a loan is repaid over some years'
          : 'a loan needs years to be repaid',
      remedy: 'write years: 5',
    },
    {
      when: form === 'equity' && (reimburses !== 'investor' || pays !== 'production'),
      at: ['form'],
      what: 'public equity takes part of what investors pay for first production',
      remedy: 'write pays: production, reimburses: investor',
    },
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
