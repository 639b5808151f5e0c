/** Words of the chart language at which a part of a file acts, or where else it does. */
export type Acting = readonly ChartWord[] | string;

/** A word of the chart language, and what a part of a file does there. */
interface ChartWord {
  readonly word: string;
  /** Only where the word is given this name; `station`: that of a station of the model. */
  readonly name?: string;
  readonly does: string;
}

const slot = (word: string): ChartWord => ({ word, name: 'station', does: 'decides who gets a slot' });
const SLOTS: Acting = ['request', 'seize', 'release'].map(slot);
const REQUESTS: Acting = [slot('request')];
const MONEY: Acting = [{ word: 'request', name: 'money', does: 'pays for the line, or makes it wait' }];
const VIABLE: Acting = ['gate', 'mend'].map((word) => ({ word, does: 'sets the viability that is tested or mended' }));
const FOUND: Acting = [{ word: 'found', does: 'places firms, licences, sales and adoptions' }];
const SALES: Acting = [{ word: 'found', does: 'sets what those who are placed sell' }];
const OVERRUN: Acting = [{ word: 'spend', name: 'overrun', does: 'sets what is paid' }];
const TESTS: Acting = [{ word: 'gate', does: 'where the gate has `testing`' }];
const COUNTED = 'no chart: it is counted from what firms and adopters sell';
const REPORT = 'no chart: the report only';
const CALENDAR = 'no chart: the calendar of every run';
const LENGTH = 'no chart: it decides how often the clock runs';
const DRAWN = 'no chart: it decides how chance is drawn in every run';
const OWNED = 'no chart: the shares of a firm, wherever they are sold';
const PAID = 'no chart: it is read where money is counted';

/** Where the parts of a scenario act, the longest beginning of a path first; names of fields are left out. */
const SCENARIO: Readonly<Record<string, Acting>> = {
  $schema: 'no chart: the editor only',
  extends: 'no chart: that file is read first, and counts where this one says nothing',
  title: REPORT,
  question: REPORT,
  model: 'every chart: it says which charts run',
  seed: DRAWN,
  sampling: DRAWN,
  correlations: DRAWN,
  replications: LENGTH,
  precision: LENGTH,
  time: CALENDAR,
  'time.decision': 'no chart: policies differ, and money is discounted to, this year of every run',
  money: 'no chart: every payment is put in these prices, or discounted',
  decision: 'no chart: the report says by it which policy is best',
  facts: 'no chart: the past of every run is held against it',
  benchmarks: 'no chart: the report holds the runs against it',
  'known-answers': 'no chart: the report holds the runs against it',
  policies: 'no chart: it says what is run and compared',
  participation: 'no chart: the report says by it who would sign',
  deal: 'no chart: `pilotline deal` only',
  'without-platform': 'no chart: the run without the platform only',
  shocks: 'no chart: it changes what is sold, paid or begun in the years that it is about',
  catalogues: TESTS,
  odds: VIABLE,
  viability: VIABLE,
  market: SALES,
  'share-ceiling': SALES,
  'waiting-room': REQUESTS,
  plateau: SALES,
  adoption: SALES,
  land: SALES,
  'capacity-relief': SALES,
  diffusion: SALES,
  'first-of-a-kind': OVERRUN,
  'first-of-a-kind.start-up': SALES,
  'first-of-a-kind.performance': SALES,
  lines: SLOTS,
  'lines.learning-rate': [{ word: 'spend', name: 'trial', does: 'makes it cheaper with every project of the line' }],
  'lines.scale-exponent': ['equipment', 'facility'].map((name) => ({
    ...{ word: 'spend', name },
    does: 'makes it dearer with the slots of the line',
  })),
  'lines.area-per-slot': 'no chart: it decides how many lines a platform has room for',
  platforms: SLOTS,
  'platforms.*.title': REPORT,
  'platforms.*.weight': 'no chart: it decides at which platform a technology is at home',
  'platforms.*.floor-area': 'no chart: it decides how many lines a platform has room for',
  'platforms.*.lines.*.contract': 'no chart: it decides who pays for the line, and who owns what comes from it',
  programme: MONEY,
  'programme.reserved-slots': REQUESTS,
  'programme.idle-release': REQUESTS,
  'programme.options.*.title': REPORT,
  'programme.options.*.price': [{ word: 'spend', name: 'equipment', does: 'sets what is paid' }],
  'programme.options.*.running': [{ word: 'open', does: 'from then on it is paid every year, until the line closes' }],
  firms: COUNTED,
  'firms.plateau': SALES,
  'firms.adoption': SALES,
  'firms.land': SALES,
  'firms.capacity-relief': SALES,
  'firms.diffusion': SALES,
  'firms.dilution': OWNED,
  'firms.rounds': OWNED,
  'firms.exit': [{ word: 'record', name: 'acquired', does: 'sets the price of the firm' }],
  'firms.multiple': [{ word: 'record', name: 'acquired', does: 'sets the price of the firm' }],
};

/** Where the parts of contracts and instruments act. */
const LIBRARY: Readonly<Record<string, Acting>> = {
  $schema: 'no chart: the editor only',
  title: REPORT,
  summary: REPORT,
  grade: REPORT,
  source: REPORT,
  note: REPORT,
  reference: 'no chart: it stands in where a scenario names no contract',
  'reserved-slots': REQUESTS,
  'idle-release': REQUESTS,
  priority: REQUESTS,
  insiders: REQUESTS,
  exploitation: FOUND,
  'effects.odds': VIABLE,
  'effects.sales': SALES,
  'effects.diffusion': SALES,
  'applies-when': 'no chart: it decides with which contracts the instrument is crossed',
};

/** Where a path acts by what it is called, whatever names the charts use; `steps` are without a field. */
export function actingOf(steps: readonly string[], isOfScenario: boolean): Acting | undefined {
  const table = isOfScenario ? SCENARIO : LIBRARY;
  const known = Object.entries(table)
    .map(([path, acting]) => ({ parts: path.split('.'), acting }))
    .filter(({ parts }) => parts.every((part, at) => part === '*' || part === steps[at]))
    .toSorted((one, other) => other.parts.length - one.parts.length);
  return known.at(0)?.acting ?? (isOfScenario ? undefined : PAID);
}
