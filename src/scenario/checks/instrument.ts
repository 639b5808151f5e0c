import { didYouMean } from '#common/suggest.ts';
import type { Finding } from '../finding.ts';
import { listAt, mapAt, rawAt, textAt, type Path, type Raw } from '../yaml/raw.ts';
import { clauseFindings } from './clause.ts';
import { sumFinding } from './shares.ts';

/** Most clauses of an instrument: what went through each is an outcome of its own. */
const MOST_CLAUSES = 8;

/** What the schema cannot see in an investment model: stages that sum to one, clauses that contradict each other. */
export function checkInstrument(raw: Raw): Finding[] {
  const clauses = listAt(raw, ['clauses']);
  return [
    ...clauses.flatMap((clause, index) => stagesFinding(['clauses', index, 'stages'], clause)),
    ...clauses.flatMap((clause, index) => [
      ...clauseFindings(['clauses', index], clause),
      ...repeatedId(clauses, index),
      ...exclusionFindings(clauses, index),
    ]),
    ...tooMany(clauses),
    ...listAt(raw, ['applies-when']).flatMap((condition, index) => conditionFindings(condition, index)),
  ];
}

/** A condition is about a cost, which needs a party, or about ways of exploitation. */
function conditionFindings(condition: Raw, index: number): Finding[] {
  const [party, pays, exploits] = ['party', 'pays', 'exploits'].map((key) => rawAt(condition, [key]));
  const path = ['applies-when', index];
  if (party === undefined && pays === undefined)
    return exploits === undefined
      ? [{ path, what: 'the condition names nothing', remedy: 'write party: enterprise, pays: equipment' }]
      : [];
  if (party !== undefined && pays !== undefined) return [];
  const [missing, remedy] = party === undefined ? ['party', 'party: enterprise'] : ['pays', 'pays: equipment'];
  return [{ path, what: `\`${missing}\` is missing: who bears which cost?`, remedy: `write ${remedy}` }];
}

function stagesFinding(path: Path, clause: Raw): Finding[] {
  const stages = listAt(clause, ['stages']);
  if (stages.length === 0) return [];
  const shares = stages.map((stage) => mapAt(stage, [])['share']);
  return sumFinding(path, '`stages`', shares);
}

function repeatedId(clauses: readonly Raw[], index: number): Finding[] {
  const ids = clauses.map((clause) => textAt(clause, ['id']));
  const id = ids[index];
  if (id === undefined || ids.indexOf(id) === index) return [];
  const what = `two clauses have the id "${id}"`;
  return [{ path: ['clauses', index, 'id'], what, remedy: 'give each clause an id of its own' }];
}

/** Only clauses that pay the same cost can meet on a bill. */
function exclusionFindings(clauses: readonly Raw[], index: number): Finding[] {
  const clause = clauses[index];
  const others = clauses.filter((_, at) => at !== index);
  return listAt(clause, ['excludes']).flatMap((excluded, at): Finding[] => {
    const path = ['clauses', index, 'excludes', at];
    if (typeof excluded !== 'string') return [];
    if (excluded === textAt(clause, ['id']))
      return [{ path, what: 'a clause cannot exclude itself', remedy: 'name another clause' }];
    const other = others.find((each) => textAt(each, ['id']) === excluded);
    if (other === undefined) {
      const known = others.flatMap((each) => textAt(each, ['id']) ?? []);
      return [{ path, what: `there is no clause "${excluded}"`, remedy: didYouMean(excluded, known) }];
    }
    if (rawAt(other, ['pays']) === rawAt(clause, ['pays'])) return [];
    const what = `"${excluded}" pays another cost, so the two never meet on a bill`;
    return [{ path, what, remedy: 'take it away' }];
  });
}

function tooMany(clauses: readonly Raw[]): Finding[] {
  if (clauses.length <= MOST_CLAUSES) return [];
  const what = `the instrument has ${clauses.length} clauses; at most ${MOST_CLAUSES} can be told apart`;
  return [{ path: ['clauses', MOST_CLAUSES], what, remedy: 'divide it into several investment models' }];
}
