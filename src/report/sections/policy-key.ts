import type { PolicyDescription, StudyDescription } from '../description.ts';
import { code, details, escape, table } from '../markdown.ts';

/**
 * What the policies are. Where every name is "contract + instrument", the two halves are explained once each; where
 * policies have names of their own, each is described by itself.
 */
export function policyKey({ policies }: StudyDescription): readonly string[] {
  const halves = halvesOf(policies);
  if (halves === undefined) return [details('What each policy is', each(policies))];
  const alone = policies.filter(({ name }) => !isCrossed(name));
  const differing = policies.filter(({ differs }) => differs.length > 0);
  return [
    'A name has two halves: the contract says who pays for a line and who owns what comes of it; the instrument says how public money is given.',
    keyTable('Contract', halves.contracts, ({ contract }) => contract),
    keyTable('Instrument', halves.instruments, ({ instrument }) => instrument),
    ...(alone.length === 0 ? [] : [each(alone)]),
    ...(differing.length === 0 ? [] : [details('What else differs between the policies', each(differing))]),
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
    ({ name }) => name.split(' + ')[1].split(', ')[0],
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
  const rows = halves.map(([name, policy]) => [escape(name), escape(meaning(policy))]);
  return table([header, 'In words'], rows, ['left', 'left']);
}

function each(policies: readonly PolicyDescription[]): string {
  return policies
    .map(({ name, contract, instrument, differs }) =>
      [
        `**${escape(name)}**\n`,
        ...[contract, instrument].map((words) => `- ${escape(words)}`),
        ...differs.map((difference) => `- Differs: ${code(difference)}`),
      ].join('\n'),
    )
    .join('\n\n');
}
