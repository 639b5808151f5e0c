import type { Finding } from './finding.ts';
import type { Condition, Contract, Instrument, PolicyPlan, PolicySetting } from './scenario.ts';
import type { PoliciesRead } from './schema/policies.ts';
import type { Shelf } from './shelf.ts';
import type { Path } from './yaml/raw.ts';

/** Most policies that one scenario may compare. */
const MOST = 1000;
/** Name of the run without the platform, which is in every study. */
const RESERVED = 'without the platform';

/** A policy with the place in the file that asks for it. */
interface Asked extends PolicySetting {
  readonly path: Path;
  readonly crossed: boolean;
}

/** The policies of a scenario; pairs that do not fit are left out when crossed, and found when listed by name. */
export function policyPlan(
  read: PoliciesRead | undefined,
  shelf: Shelf,
): { readonly plan: PolicyPlan; readonly findings: Finding[] } {
  const asked = [...crossed(read?.vary, shelf.reference), ...listed(read?.list ?? [], shelf.reference)];
  if (asked.length === 0) {
    const alone = { name: 'as is', contract: shelf.reference, instrument: 'none', set: {} };
    return { plan: { policies: [alone], leftOut: [] }, findings: [] };
  }
  if (asked.length > MOST) {
    const what = `\`vary\` crosses its levers into more than ${MOST} policies`;
    return {
      plan: { policies: [], leftOut: [] },
      findings: [{ path: ['policies', 'vary'], what, remedy: 'vary fewer levers at a time' }],
    };
  }
  const misfits = new Map(asked.flatMap((policy) => misfitOf(policy, shelf)));
  const policies = asked.filter((policy) => !misfits.has(policy));
  const leftOut = asked.filter((policy) => policy.crossed && misfits.has(policy));
  const named = asked.filter((policy) => !policy.crossed).flatMap((policy) => refusal(policy, misfits.get(policy)));
  return {
    plan: {
      policies: policies.map(({ name, contract, instrument, set }) => ({ name, contract, instrument, set })),
      leftOut: leftOut.map((policy) => {
        const { name, contract, instrument } = policy;
        return { name, contract, instrument, reason: misfits.get(policy) ?? '' };
      }),
    },
    findings: [...named, ...sameNames(asked), ...noneLeft(policies, leftOut)],
  };
}

function crossed(vary: PoliciesRead['vary'], reference: string): Asked[] {
  const levers = Object.entries(vary ?? {}).filter(
    (entry): entry is [string, (string | number)[]] => entry[1] !== undefined,
  );
  if (levers.length === 0) return [];
  const size = levers.reduce((product, [, levels]) => product * levels.length, 1);
  if (size > MOST) return Array.from({ length: MOST + 1 }, () => askedOf({}, reference));
  let rows: Record<string, string | number>[] = [{}];
  for (const [lever, levels] of levers)
    rows = rows.flatMap((row) => levels.map((level) => ({ ...row, [lever]: level })));
  return rows.map((row) => askedOf(row, reference));
}

function askedOf(row: Readonly<Record<string, string | number>>, reference: string): Asked {
  const { 'co-construction': contract = reference, investment: instrument = 'none', ...set } = row;
  const others = Object.entries(set).map(([path, value]) => `, ${path} ${String(value)}`);
  const name = `${String(contract)} + ${String(instrument)}${others.join('')}`;
  return {
    name,
    contract: String(contract),
    instrument: String(instrument),
    set,
    path: ['policies', 'vary'],
    crossed: true,
  };
}

function listed(list: NonNullable<PoliciesRead['list']>, reference: string): Asked[] {
  return list.map((entry, index) => ({
    name: entry.name,
    contract: entry['co-construction'] ?? reference,
    instrument: entry.investment ?? 'none',
    set: entry.set ?? {},
    path: ['policies', 'list', index],
    crossed: false,
  }));
}

function misfitOf(policy: Asked, shelf: Shelf): [Asked, string][] {
  const contract = shelf.contracts.get(policy.contract);
  const instrument = shelf.instruments.get(policy.instrument);
  if (contract === undefined || instrument === undefined) return [];
  const reason = misfitBetween(contract, instrument);
  return reason === undefined ? [] : [[policy, reason]];
}

/** Why an instrument makes no sense under a contract, in words; undefined where it does. */
export function misfitBetween(contract: Contract, { name, appliesWhen }: Instrument): string | undefined {
  const reason = appliesWhen.flatMap((condition) => missing(condition, contract) ?? [])[0];
  return reason === undefined ? undefined : `${name} needs ${reason}`;
}

/** What a contract lacks that a condition asks for, in words. */
function missing({ bears, exploits }: Condition, { name, costs, exploitation }: Contract): string | undefined {
  if (bears !== undefined && !((costs[bears.pays]?.[bears.party] ?? 0) > 0))
    return `the ${bears.party} to pay for ${bears.pays}, and under ${name} it pays nothing`;
  if (exploits.length > 0 && !exploitation.some(({ kind }) => exploits.includes(kind)))
    return `technologies to go the way of ${exploits.join(' or ')}, and under ${name} none does`;
  return undefined;
}

function refusal(policy: Asked, reason: string | undefined): Finding[] {
  if (reason === undefined) return [];
  return [
    {
      path: policy.path,
      what: `the policy "${policy.name}" has no meaning: ${reason}`,
      remedy: 'choose another contract or instrument',
    },
  ];
}

function sameNames(asked: readonly Asked[]): Finding[] {
  const seen = new Set<string>([RESERVED]);
  return asked.flatMap((policy): Finding[] => {
    const name = policy.name.trim().toLowerCase();
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const path = policy.crossed ? policy.path : [...policy.path, 'name'];
    const reserved = name === RESERVED;
    const what = reserved
      ? `the name "${policy.name}" is taken by the run that every study has`
      : `two policies are named "${policy.name}"`;
    return [{ path, what, remedy: 'give each policy a name of its own' }];
  });
}

function noneLeft(policies: readonly Asked[], leftOut: readonly Asked[]): Finding[] {
  if (policies.length > 0 || leftOut.length === 0) return [];
  return [
    {
      path: ['policies'],
      at: 'key',
      what: 'no policy is left: no contract fits any instrument',
      remedy: 'vary other contracts or instruments',
    },
  ];
}
