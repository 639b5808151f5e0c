import type { Finding } from '../finding.ts';
import { isRawMap, listAt, mapAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';

/** Ways to say what an adopter adds in a year at full size. */
const WAYS = ['adoption', 'land', 'capacity-relief'];

/** What is said of firms, where the charts of the model let them live. */
const OF_FIRMS = ['plateau', 'survival', 'acquired', 'multiple', 'dilution'];

/** What is said of adopters and of how sales grow, more than once or not at all; and a ceiling on nothing. */
export function adoptionFindings(raw: RawMap, delays: readonly string[]): Finding[] {
  const fields: Path[] = Object.keys(mapAt(raw, ['fields'])).map((field) => ['fields', field]);
  return [
    ...(delays.includes('survival') ? unsaidOfFirms(raw) : []),
    ...[['firms'], ...fields].flatMap((owner) => saidTwice(raw, owner)),
    ...(rawAt(raw, ['firms']) === undefined ? [] : unsaid(raw, fields, delays)),
    ...[[], ...fields].flatMap((owner) => ceilingOnNothing(raw, owner)),
  ];
}

function unsaidOfFirms(raw: RawMap): Finding[] {
  if (!isRawMap(raw['firms'])) return [];
  return OF_FIRMS.filter((key) => rawAt(raw, ['firms', key]) === undefined).map((key) => ({
    path: ['firms', key],
    what: `\`${key}\` is missing, and firms of the model need it`,
    remedy: `add firms.${key} as in scenarios/first-steps.yaml`,
  }));
}

/** A contract that founds firms in a scenario that does not say how large they become. */
export function foundingFindings(contract: Raw, scenario: RawMap): Finding[] {
  const fields = Object.values(mapAt(scenario, ['fields']));
  const states = (owner: Raw): boolean => rawAt(owner, ['plateau']) !== undefined;
  if (scenario['firms'] === undefined || states(scenario['firms']) || fields.every(states)) return [];
  return listAt(contract, ['exploitation']).flatMap((way, index) =>
    textAt(way, ['kind']) === 'firm'
      ? [
          {
            path: ['exploitation', index, 'kind'],
            what: 'firms are founded, and the scenario does not say what they sell',
            remedy: 'add firms.plateau to the scenario, or remove this',
          },
        ]
      : [],
  );
}

function saidTwice(raw: Raw, owner: Path): Finding[] {
  const said = WAYS.filter((way) => rawAt(raw, [...owner, way]) !== undefined);
  return said.slice(1).map((way) => ({
    path: [...owner, way],
    at: 'key',
    what: `\`${said[0]}\` and \`${way}\` both stand here, and each says what an adopter adds`,
    remedy: 'keep one of them',
  }));
}

function unsaid(raw: RawMap, fields: readonly Path[], delays: readonly string[]): Finding[] {
  const lacks = (keys: readonly string[]): boolean =>
    keys.every((key) => rawAt(raw, ['firms', key]) === undefined) &&
    fields.some((field) => keys.every((key) => rawAt(raw, [...field, key]) === undefined));
  const nothing: Finding[] = [
    {
      path: ['firms', 'adoption'],
      what: '`adoption` is missing',
      remedy: 'write an amount of money, for instance adoption: { mean: 60 million RMB, spread: 3 }',
    },
  ];
  const endless: Finding[] = [
    {
      path: ['firms', 'ramp'],
      what: '`ramp` is missing',
      remedy:
        'write ramp: { mean: 5 years, spread: 0.3 }, or diffusion: { innovation: 0.03 per year, imitation: 0.38 per year }',
    },
  ];
  const rampless = rawAt(raw, ['firms', 'ramp']) === undefined;
  const growsOtherwise = !delays.includes('ramp') && !lacks(['diffusion', 'capacity-relief']);
  return [...(lacks(WAYS) ? nothing : []), ...(rampless && !growsOtherwise ? endless : [])];
}

function ceilingOnNothing(raw: Raw, owner: Path): Finding[] {
  if (rawAt(raw, [...owner, 'share-ceiling']) === undefined) return [];
  if (rawAt(raw, [...owner, 'market']) !== undefined || rawAt(raw, ['market']) !== undefined) return [];
  const what = '`share-ceiling` is a share of a market that is not stated';
  return [{ path: [...owner, 'share-ceiling'], at: 'key', what, remedy: 'add market: 5 billion RMB' }];
}
