import { didYouMean } from '#common/suggest.ts';
import type { ChartNames, Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { isRawMap, mapAt, textAt, type RawMap } from '../yaml/raw.ts';
import type { Affected } from './effects.ts';
import { isBroken } from './sections.ts';

/** Names that charts may use although a scenario states them with its firms. */
const WITH_FIRMS = { durations: ['ramp', 'survival'], chances: ['acquired'], gates: [], costs: [] } as const;

const EXAMPLES = {
  durations: '{ mean: 6 months, spread: 0.5 }',
  gates: '{ sensitivity: 90 %, specificity: 70 % }',
  chances: '50 %',
  costs: '{ mean: 2 million RMB, spread: 0.5 }',
} as const;

/**
 * What the charts of the model use and the scenario, in some of its fields, does not state; and what it states and nothing
 * uses, which is a name misspelt.
 */
export function chartNameFindings(
  raw: RawMap,
  { charts, kernelCosts = [] }: Vocabulary,
  affected: Affected,
): Finding[] {
  const model = textAt(raw, ['model']) ?? '';
  if (charts === undefined || !Object.hasOwn(charts, model)) return [];
  const used = charts[model];
  return [
    ...(['durations', 'gates', 'chances', 'costs'] as const).flatMap((section) =>
      namesWithout(raw, section, used[section]).map((name) => missing([section, name], model, EXAMPLES[section])),
    ),
    ...oddsFinding(raw, model, used),
    ...limitFindings(raw, model, used),
    ...statedWithFirms(raw),
    ...unusedFindings(raw, model, {
      ...used,
      durations: [...used.durations, ...affected.durations],
      gates: [...used.gates, ...affected.gates],
      costs: [...used.costs, ...kernelCosts, ...affected.costs],
    }),
  ];
}

/** Names, at the top or in a field, that neither the charts of the model nor the kernel know, and no effect is on. */
function unusedFindings(raw: RawMap, model: string, known: ChartNames): Finding[] {
  return (['durations', 'gates', 'chances', 'costs', 'limits'] as const).flatMap((section) => {
    const names = [...new Set(known[section])];
    return ownersIn(raw).flatMap((owner) =>
      Object.keys(mapAt(raw, [...owner, section]))
        .filter((name) => !names.includes(name))
        .map((name): Finding => ({
          path: [...owner, section, name],
          at: 'key',
          what: `nothing in the model \`${model}\` uses \`${name}\``,
          remedy: didYouMean(name, names),
        })),
    );
  });
}

/** What stands with the firms too: that counts, and the other would be passed over in silence. */
function statedWithFirms(raw: RawMap): Finding[] {
  const firms = mapAt(raw, ['firms']);
  return ownersIn(raw).flatMap((owner) =>
    (['durations', 'chances'] as const).flatMap((section) =>
      WITH_FIRMS[section]
        .filter((name) => Object.hasOwn(firms, name) && Object.hasOwn(mapAt(raw, [...owner, section]), name))
        .map((name): Finding => ({
          path: [...owner, section, name],
          at: 'key',
          what: `\`${name}\` is stated here and as firms.${name}, and that under \`firms\` counts`,
          remedy: `remove it here, and change firms.${name} if need be`,
        })),
    ),
  );
}

/** Where parameters may stand: at the top and in each field. */
function ownersIn(raw: RawMap): readonly (readonly string[])[] {
  return [[], ...Object.keys(mapAt(raw, ['fields'])).map((field) => ['fields', field])];
}

/** The names that some field neither states nor takes from the top of the scenario. */
function namesWithout(raw: RawMap, section: keyof typeof EXAMPLES, names: readonly string[]): string[] {
  if (isBroken(raw, section)) return [];
  const fields = fieldsOf(raw);
  const firms: readonly string[] = Object.hasOwn(raw, 'firms') || isBroken(raw, 'firms') ? WITH_FIRMS[section] : [];
  const everywhere = mapAt(raw, [section]);
  return names.filter(
    (name) =>
      !firms.includes(name) &&
      !Object.hasOwn(everywhere, name) &&
      fields.some((field) => !Object.hasOwn(mapAt(field, [section]), name)),
  );
}

function oddsFinding(raw: RawMap, model: string, { gates }: ChartNames): Finding[] {
  const ways = ['odds', 'viability'];
  if (gates.length === 0 || ways.some((way) => isBroken(raw, way))) return [];
  const states = (owner: RawMap): boolean => ways.some((way) => Object.hasOwn(owner, way));
  if (states(raw) || fieldsOf(raw).every(states)) return [];
  return [missing(['odds'], model, '{ unpiloted: 30 %, piloted: 80 % }')];
}

function limitFindings(raw: RawMap, model: string, { limits }: ChartNames): Finding[] {
  if (isBroken(raw, 'limits')) return [];
  const stated = mapAt(raw, ['limits']);
  return limits
    .filter((limit) => !Object.hasOwn(stated, limit))
    .map((limit) => missing(['limits', limit], model, 'a whole number such as 2'));
}

function fieldsOf(raw: RawMap): RawMap[] {
  return Object.values(mapAt(raw, ['fields'])).filter(isRawMap);
}

function missing(path: readonly string[], model: string, example: string): Finding {
  const shown = path.join('.');
  return {
    path,
    what: `\`${shown}\` is missing, and the charts of the model \`${model}\` use it`,
    remedy: `add \`${shown}\`, for instance \`${example}\``,
  };
}
