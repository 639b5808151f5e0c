import type { Finding } from '../finding.ts';
import { parseAmount } from '../units.ts';
import { listAt, mapAt, rawAt, textAt, type Raw } from '../yaml/raw.ts';

/** Settlements that have terms of their own, with an example of these. */
const TERMS: Readonly<Record<string, string>> = {
  royalty: '{ rate: 5 %, minimum: 0.1 million RMB, years: 10 }',
  'service-fee': '0.3 million RMB',
};

/** How the university side is said to be paid, and what of it can never happen; tiers of a fee out of order. */
export function settlementFindings(raw: Raw): Finding[] {
  const settlement = textAt(raw, ['settlement']) ?? 'none';
  return [...termFindings(raw, settlement), ...emptySettlement(raw, settlement), ...tierFindings(raw)];
}

function termFindings(raw: Raw, settlement: string): Finding[] {
  return Object.entries(TERMS).flatMap(([name, example]): Finding[] => {
    const isStated = rawAt(raw, [name]) !== undefined;
    if (name === settlement && !isStated) {
      const what = `\`settlement\` is ${name}, and \`${name}\` does not say how much`;
      return [{ path: ['settlement'], what, remedy: `add ${name}: ${example}` }];
    }
    if (name === settlement || !isStated) return [];
    const what = `\`${name}\` moves no money: \`settlement\` is ${settlement}`;
    return [{ path: [name], at: 'key', what, remedy: `write settlement: ${name}, or remove \`${name}\`` }];
  });
}

/** What a settlement needs besides its terms. */
function emptySettlement(raw: Raw, settlement: string): Finding[] {
  const kinds = listAt(raw, ['exploitation']).map((way) => textAt(way, ['kind']));
  const cases = [
    {
      of: 'technical-equity',
      when: rawAt(raw, ['returns', 'firm-equity']) !== undefined && !universitySideHolds(raw),
      what: '`settlement` is technical-equity, and neither university nor inventors hold `firm-equity`',
      remedy: 'give them a part of returns.firm-equity, or choose another settlement',
    },
    {
      of: 'patent-transfer',
      when: !kinds.includes('patent-sale'),
      what: '`settlement` is patent-transfer, and no patent is ever sold',
      remedy: 'add exploitation: - { kind: patent-sale, at: pilot, mean: 0.6 }',
    },
    {
      of: 'royalty',
      when: !kinds.includes('adoption') && !kinds.includes('licence'),
      what: '`settlement` is royalty, and nothing is ever licensed or adopted',
      remedy: 'add exploitation: - { kind: adoption, at: production, mean: 0.5 }',
    },
  ];
  return cases.flatMap(({ of, when, what, remedy }): Finding[] =>
    of === settlement && when ? [{ path: ['settlement'], what, remedy }] : [],
  );
}

/** A share that cannot be read is a problem of its own. */
function universitySideHolds(raw: Raw): boolean {
  const row = mapAt(raw, ['returns', 'firm-equity']);
  return ['university', 'inventors'].some((party) => {
    const share = row[party];
    return share !== undefined && (typeof share !== 'string' || parseAmount(share, 'share') !== 0);
  });
}

function tierFindings(raw: Raw): Finding[] {
  const tiers = listAt(raw, ['user-fee']);
  const ends = tiers.map((tier) => {
    const end = rawAt(tier, ['up-to']);
    return end === undefined ? Infinity : typeof end === 'string' ? parseAmount(end, 'duration') : undefined;
  });
  return tiers.flatMap((_, index): Finding[] => {
    const [end, before] = [ends[index], index === 0 ? 0 : ends[index - 1]];
    const path = ['user-fee', index, 'up-to'];
    if (index === tiers.length - 1 && end !== undefined && end < Infinity)
      return [
        { path, what: 'the last tier of `user-fee` ends, and stays may be longer', remedy: 'remove its `up-to`' },
      ];
    if (end === undefined || before === undefined || end > before) return [];
    const remedy = 'let tiers rise by `up-to`; only the last has none';
    return [{ path: ['user-fee', index], what: 'a tier of `user-fee` does not end after the one before it', remedy }];
  });
}
