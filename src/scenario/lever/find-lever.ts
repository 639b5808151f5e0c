import { didYouMean, suggest } from '#common/suggest.ts';
import { failure, success, type Result } from '#common/result.ts';
import type { DealTerm } from '../deal/deal-term.ts';
import { findTerm, type DealTrouble } from '../deal/find-term.ts';
import { termsOfPolicy } from '../deal/terms-of-policy.ts';
import type { PolicySetting, Scenario } from '../scenario.ts';
import type { Lever } from './lever.ts';
import { numbersFrom } from './numbers-from.ts';

const EXAMPLE = 'write path=low..high or path=a,b,c, for instance programme.new-lines=4..12';

/** Sections whose values may differ between policies: the rest of a scenario is one past and one world. */
const SECTIONS = ['programme', 'co-construction', 'investment'];

/** A choice between names, with what the policy has as stated. */
interface Choice {
  readonly path: string;
  readonly known: readonly string[];
  readonly stated: string;
}

/** A lever of a policy as it is written, `path=low..high` or `path=a,b,c`. */
export function findLever(scenario: Scenario, policy: PolicySetting, written: string): Result<Lever, DealTrouble> {
  const at = written.indexOf('=');
  if (at < 1 || written.slice(at + 1).trim() === '')
    return failure({ what: `"${written}" has no ${at < 1 ? 'path' : 'levels'}`, remedy: EXAMPLE });
  const [path, levels] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  const choices = choicesOf(scenario, policy);
  const choice = choices.find((each) => each.path === path);
  if (choice !== undefined) return chosen(choice, levels);
  const term = findTerm(scenario, policy, { path });
  if (!term.ok) return failure(noLever(path, term.problems, { scenario, policy, choices }));
  const asked = numbersFrom(term.value, levels);
  return asked.ok ? success({ ...leverOf(term.value), asked: asked.value }) : asked;
}

function leverOf({ path, dimension, whole, value, row }: DealTerm): Omit<Lever, 'asked'> {
  return {
    path,
    dimension,
    whole,
    stated: value,
    row: row === undefined ? undefined : path.slice(0, path.lastIndexOf('.')),
  };
}

/** Contract and instrument, among those that the scenario names, and what is held equal between policies. */
function choicesOf(
  { contracts, instruments, programme }: Scenario,
  { contract, instrument, set }: PolicySetting,
): readonly Choice[] {
  return [
    { path: 'co-construction', known: Object.keys(contracts), stated: contract },
    { path: 'investment', known: Object.keys(instruments), stated: instrument },
    { path: 'programme.hold', known: ['money', 'lines'], stated: String(set['programme.hold'] ?? programme.hold) },
  ];
}

function chosen({ path, known, stated }: Choice, written: string): Result<Lever, DealTrouble> {
  if (written.includes('..'))
    return failure({
      what: `\`${path}\` is a choice between names, which have no range`,
      remedy: `write ${path}=${known.slice(0, 2).join(',')}`,
    });
  const names = [...new Set(written.split(',').map((name) => name.trim()))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return failure({
      what: `\`${path}\` cannot be "${unknown}": no policy of the scenario has it`,
      remedy: `${didYouMean(unknown, known)}; what a policy under \`policies:\` names can be chosen`,
    });
  const levels = { as: 'list', levels: names } as const;
  return success({ path, dimension: undefined, whole: false, stated, asked: levels, row: undefined });
}

function noLever(
  path: string,
  trouble: DealTrouble,
  { scenario, policy, choices }: { scenario: Scenario; policy: PolicySetting; choices: readonly Choice[] },
): DealTrouble {
  if (SECTIONS.includes(path.split('.')[0])) return trouble;
  const known = [...choices.map((choice) => choice.path), ...termsOfPolicy(scenario, policy).keys()];
  const close = suggest(path, known);
  if (close !== undefined) return { what: `there is no lever \`${path}\``, remedy: `did you mean \`${close}\`?` };
  return {
    what: `\`${path}\` is no lever: policies share one past and one world, so only programme, contract and instrument can differ between them`,
    remedy: `vary \`programme.new-lines\`, for instance, and set \`${path}\` for the whole scenario by --set`,
  };
}
