import type { Finding } from '../finding.ts';
import { parseAmount } from '../units.ts';
import { isRawMap, listAt, mapAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';

/** Years and spans of the calendar in their order. */
export function timeFindings(raw: RawMap): Finding[] {
  const decision = numberAt(raw, ['time', 'decision']);
  const start = numberAt(raw, ['time', 'start']) ?? decision;
  if (decision === undefined || start === undefined) return [...spans(raw)];
  const order: Finding[] =
    start <= decision
      ? []
      : [
          {
            path: ['time', 'start'],
            what: `\`start\` (${start}) lies after \`decision\` (${decision})`,
            remedy: 'begin in the decision year or before it',
          },
        ];
  return [...order, ...spans(raw), ...(order.length > 0 ? [] : opened(raw, start, decision))];
}

function spans(raw: RawMap): Finding[] {
  const window = durationAt(raw, ['time', 'window']) ?? 120;
  const evaluation = durationAt(raw, ['time', 'evaluation']);
  if (evaluation === undefined || evaluation >= window) return [];
  const [long, short] = [textAt(raw, ['time', 'window']) ?? '10 years', textAt(raw, ['time', 'evaluation']) ?? ''];
  const what = `\`evaluation\` (${short}) is shorter than \`window\` (${long})`;
  return [{ path: ['time', 'evaluation'], what, remedy: 'follow technologies at least as long as they enter' }];
}

function opened(raw: RawMap, start: number, decision: number): Finding[] {
  return listAt(raw, ['platforms']).flatMap((platform, at) =>
    listAt(platform, ['lines']).flatMap((_, index): Finding[] => {
      const path: Path = ['platforms', at, 'lines', index, 'opened'];
      const year = numberAt(raw, path);
      if (year === undefined || (year >= start && year <= decision)) return [];
      const what = `a line cannot be opened in ${year}: the past runs from ${start} to ${decision}`;
      return [{ path, what, remedy: `write a year from ${start} to ${decision}, or change \`time.start\`` }];
    }),
  );
}

/** The production gate lets nothing unviable through; every other gate must say how well it screens. */
export function gateFindings(raw: RawMap): Finding[] {
  return parameterPaths(raw).flatMap((base) =>
    Object.keys(mapAt(raw, [...base, 'gates'])).flatMap((name) => gateFinding(raw, [...base, 'gates', name], name)),
  );
}

function gateFinding(raw: RawMap, gate: Path, name: string): Finding[] {
  if (rawAt(raw, [...gate, 'testing']) !== undefined) return [];
  return [...sensitivityFinding(raw, gate), ...specificityFinding(raw, gate, name)];
}

function sensitivityFinding(raw: RawMap, gate: Path): Finding[] {
  if (!isRawMap(rawAt(raw, gate)) || rawAt(raw, [...gate, 'sensitivity']) !== undefined) return [];
  const remedy =
    'write the share of viable technologies that pass, for instance "90 %", or what the gate tests: `testing`';
  return [{ path: [...gate, 'sensitivity'], what: '`sensitivity` is missing', remedy }];
}

function specificityFinding(raw: RawMap, gate: Path, name: string): Finding[] {
  const path = [...gate, 'specificity'];
  const stated = rawAt(raw, path);
  if (name !== 'production') {
    const missing = stated === undefined && Object.keys(mapAt(raw, gate)).length > 0;
    return missing
      ? [
          {
            path,
            what: '`specificity` is missing',
            remedy: 'write the share of unviable technologies that fail, for instance "70 %"',
          },
        ]
      : [];
  }
  const written = typeof stated === 'string' ? stated : rawAt(stated, ['value']);
  if (stated === undefined || (typeof written === 'string' && parseAmount(written, 'share') === 1)) return [];
  const what = '`specificity` of the production gate must be 100 %: nothing unviable is industrialised';
  return [{ path, what, remedy: 'remove it, or write 100 %' }];
}

/** Viability is stated by odds or directly, not both. */
export function viabilityFindings(raw: RawMap): Finding[] {
  return parameterPaths(raw).flatMap((base): Finding[] => {
    const here = mapAt(raw, base);
    if (here['odds'] === undefined || here['viability'] === undefined) return [];
    const what = '`odds` and `viability` both stand here, and each determines the other';
    return [{ path: [...base, 'viability'], at: 'key', what, remedy: 'keep one of them' }];
  });
}

/** What first production costs above its estimate is no amount of its own. */
export function overrunFindings(raw: RawMap): Finding[] {
  return parameterPaths(raw).flatMap((base): Finding[] => {
    if (mapAt(raw, [...base, 'costs'])['overrun'] === undefined) return [];
    const what = '`overrun` cannot be stated as a cost: it is a part of first production';
    const remedy = 'remove it, and write first-of-a-kind: { unpiloted: { class: 0 }, piloted: { class: 2 } }';
    return [{ path: [...base, 'costs', 'overrun'], at: 'key', what, remedy }];
  });
}

/** Where parameters may stand: at the top and in each field. */
function parameterPaths(raw: RawMap): Path[] {
  return [[], ...Object.keys(mapAt(raw, ['fields'])).map((field) => ['fields', field])];
}

function numberAt(raw: Raw, path: Path): number | undefined {
  const found = rawAt(raw, path);
  return typeof found === 'number' ? found : undefined;
}

function durationAt(raw: Raw, path: Path): number | undefined {
  const found = rawAt(raw, path);
  return typeof found === 'string' ? parseAmount(found, 'duration') : undefined;
}
