import { PARTIES } from '#common/parties.ts';
import type { Finding } from '../finding.ts';
import { isRawMap, rawAt, textAt, type Path, type RawMap } from '../yaml/raw.ts';
import { isBroken } from './sections.ts';

/** What parties ask for must be there to be had: the run without the platform, and government's ceiling. */
export function participationFindings(raw: RawMap): Finding[] {
  return [...withoutRun(raw), ...noCeiling(raw)];
}

function withoutRun(raw: RawMap): Finding[] {
  if (isRawMap(raw['without-platform']) || isBroken(raw, 'without-platform')) return [];
  const options = PARTIES.map((party): Path => ['participation', 'outside-option', party]).filter(
    (path) => textAt(raw, path) === 'without the platform',
  );
  const tests = [['participation', 'government', 'test']].filter((path) => textAt(raw, path) === 'cost per net firm');
  return [...options, ...tests].map((path) => ({
    path,
    what: `\`${textAt(raw, path) ?? ''}\` compares with the run without the platform, and this scenario has none`,
    remedy:
      path[1] === 'government'
        ? 'add `without-platform: { existing: continue }`, or write `test: social value`'
        : 'add `without-platform: { existing: continue }`, or write an amount such as "0 RMB"',
  }));
}

function noCeiling(raw: RawMap): Finding[] {
  const government: Path = ['participation', 'government'];
  const missing =
    textAt(raw, [...government, 'test']) === 'cost per net firm' &&
    rawAt(raw, [...government, 'ceiling']) === undefined;
  if (!missing) return [];
  const what = '`ceiling` is missing: the test is whether a net firm costs more than that';
  return [
    {
      path: [...government, 'ceiling'],
      what,
      remedy: 'write the most that a net firm may cost, for instance "5 million RMB"',
    },
  ];
}
