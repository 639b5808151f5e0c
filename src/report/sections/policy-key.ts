import type { PolicyDescription, StudyDescription } from '../description.ts';
import { inputInline } from '../input-words.ts';
import { code, details, escape, table } from '../markdown.ts';
import { say } from '../words/say.ts';
import { writtenWords } from '../words/written-words.ts';

/** What stands between a crossing of contract and instrument and what else was varied, in any language. */
const LEVERS = /, |，/;

/**
 * What the policies are. Where every name is "contract + instrument", the two halves are explained once each; where
 * policies have names of their own, each is described by itself.
 */
export function policyKey({ policies }: StudyDescription): readonly string[] {
  const halves = halvesOf(policies);
  if (halves === undefined) return [details(say('policies.each'), each(policies))];
  const alone = policies.filter(({ name }) => !isCrossed(name));
  const differing = policies.filter(({ differs }) => differs.length > 0);
  return [
    say('policies.halves'),
    keyTable(say('policies.contract'), halves.contracts, ({ contract }) => contract),
    keyTable(say('policies.instrument'), halves.instruments, ({ instrument }) => instrument),
    ...(alone.length === 0 ? [] : [each(alone)]),
    ...(differing.length === 0 ? [] : [details(say('policies.otherDifferences'), each(differing))]),
  ];
}

type Half = readonly [name: string, example: PolicyDescription];

function halvesOf(
  policies: readonly PolicyDescription[],
): { readonly contracts: readonly Half[]; readonly instruments: readonly Half[] } | undefined {
  const crossed = policies.filter(({ name }) => isCrossed(name));
  const contracts = pairs(
    crossed,
    ({ name }) => name.split(' + ')[0],
    ({ contract }) => contract,
  );
  const instruments = pairs(
    crossed,
    ({ name }) => name.split(' + ')[1].split(LEVERS)[0],
    ({ instrument, clauses }) => [instrument, ...clauses].join('\n'),
  );
  const named = crossed.length > 1 && policies.length - crossed.length <= 1;
  return named && contracts && instruments ? { contracts, instruments } : undefined;
}

function isCrossed(name: string): boolean {
  return name.split(' + ').length === 2;
}

/** Every half by name, if a name always means the same and the same always has one name. */
function pairs(
  policies: readonly PolicyDescription[],
  nameOf: (policy: PolicyDescription) => string,
  meaningOf: (policy: PolicyDescription) => string,
): readonly Half[] | undefined {
  const halves = new Map(policies.map((policy) => [nameOf(policy), policy]));
  const meanings = new Set(policies.map(meaningOf));
  const joint = new Set(policies.map((policy) => `${nameOf(policy)}\n${meaningOf(policy)}`));
  return halves.size === meanings.size && halves.size === joint.size ? [...halves] : undefined;
}

function keyTable(header: string, halves: readonly Half[], meaning: (policy: PolicyDescription) => string): string {
  const rows = halves.map(([name, policy]) => [escape(name), escape(withoutTitle(meaning(policy), name))]);
  return table([header, say('policies.inWords')], rows, ['left', 'left']);
}

/** What a half means, less the title where the name of the half says it already. */
function withoutTitle(meaning: string, name: string): string {
  const title = say('describe.titled', { title: name, summary: '' });
  return meaning.startsWith(title) ? meaning.slice(title.length) : meaning;
}

function each(policies: readonly PolicyDescription[]): string {
  return policies
    .map(({ name, contract, instrument, differs }) =>
      [
        `**${escape(name)}**\n`,
        ...[contract, instrument].map((words) => `- ${escape(words)}`),
        ...differs.map((difference) => `- ${differsWords(difference)}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** One line of what a policy sets: the place and, after the first colon, the value as a scenario writes it. */
function differsWords(difference: string): string {
  const [input] = difference.split(': ');
  const value = difference.slice(input.length + 2);
  const words = writtenWords(value);
  return say('policies.differs', {
    input: inputInline(input),
    value: words.startsWith('{') ? code(words) : escape(words),
  });
}
