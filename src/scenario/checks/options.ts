import { didYouMean } from '#common/suggest.ts';
import type { Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { isRawMap, listAt, mapAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';

/** What of a programme's options, and of its public lines, makes no sense. */
export function optionFindings(raw: RawMap, vocabulary: Vocabulary): Finding[] {
  const options = Object.keys(mapAt(raw, ['programme', 'options']));
  return [
    ...options.flatMap((id) => [
      ...unknownNames(raw, ['programme', 'options', id], vocabulary),
      ...wrongYear(raw, ['programme', 'options', id]),
    ]),
    ...policySettings(raw),
    ...tooManyPublic(raw),
  ];
}

function unknownNames(raw: RawMap, path: Path, { charts }: Vocabulary): Finding[] {
  const fields = Object.keys(mapAt(raw, ['fields']));
  const platforms = listAt(raw, ['platforms']).flatMap((platform) => textAt(platform, ['id']) ?? []);
  const unknown = (key: string, known: readonly string[], kind: string): Finding[] => {
    const name = textAt(raw, [...path, key]);
    if (name === undefined || known.includes(name)) return [];
    return [{ path: [...path, key], what: `there is no ${kind} named "${name}"`, remedy: didYouMean(name, known) }];
  };
  const model = textAt(raw, ['model']) ?? '';
  const stations = charts !== undefined && Object.hasOwn(charts, model) ? charts[model].stations : undefined;
  return [
    ...unknown('field', fields, 'field'),
    ...unknown('platform', platforms, 'platform'),
    ...Object.keys(mapAt(raw, [...path, 'lines']))
      .filter((name) => stations?.includes(name) === false)
      .map((name): Finding => ({
        path: [...path, 'lines', name],
        at: 'key',
        what: `the model \`${model}\` has no station named "${name}"`,
        remedy: didYouMean(name, stations ?? []),
      })),
  ];
}

function wrongYear(raw: RawMap, path: Path): Finding[] {
  const from = rawAt(raw, [...path, 'from']);
  const decision = rawAt(raw, ['time', 'decision']);
  if (typeof from !== 'number' || typeof decision !== 'number' || from >= decision) return [];
  const what = `\`from\` is ${from}, before the decision in ${decision}: what stood then belongs to a platform`;
  return [{ path: [...path, 'from'], what, remedy: `give a year from ${decision} on, or never` }];
}

/** Policies choose when an option is built, not what it is. */
function policySettings(raw: RawMap): Finding[] {
  const vary: Path = ['policies', 'vary'];
  const places: [Path, Raw][] = [
    [vary, mapAt(raw, vary)],
    ...listAt(raw, ['policies', 'list']).map((entry, at): [Path, Raw] => [
      ['policies', 'list', at, 'set'],
      mapAt(entry, ['set']),
    ]),
  ];
  return places.flatMap(([path, settings]) =>
    Object.keys(isRawMap(settings) ? settings : {})
      .filter((key) => /^programme\.options\.(?!.*\.from$)/.test(key))
      .map((key): Finding => ({
        path: [...path, key],
        at: 'key',
        what: `a policy cannot set \`${key}\`: it chooses when an option is built, and the option is the same for all`,
        remedy: 'set its `from` to a year or to never; state the rest under `programme.options`',
      })),
  );
}

function tooManyPublic(raw: RawMap): Finding[] {
  const programme = mapAt(raw, ['programme']);
  const wanted = Number(programme['public-lines'] ?? 0);
  const byField = Object.values(mapAt(programme, ['lines-by-field'])).reduce<number>((sum, n) => sum + Number(n), 0);
  const planned = Number(programme['new-lines'] ?? 0) + byField;
  if (!(wanted > planned)) return [];
  const what = `${wanted} lines are to stand under the reference contract, and no more than ${planned} are planned`;
  return [{ path: ['programme', 'public-lines'], what, remedy: 'lower `public-lines` or plan more lines' }];
}
