import type { Answers } from '../answers.ts';
import { evenShares, heading, listed, quoted, type Surroundings } from './parts.ts';

/** A starter for the question who pays for pilot lines, and how. */
export function pilotPlatformStarter(answers: Answers, around: Surroundings): string {
  return [
    heading(answers, around, 'pilot-platform'),
    calendar(answers),
    arrivals(answers),
    fields(answers),
    ODDS,
    DURATIONS,
    COSTS,
    platforms(answers),
    programme(answers),
    FIRMS,
    policies(answers),
  ].join('\n');
}

/** Years of the past that are simulated, so that lines are at work when the choice is made. */
const PAST = 2;

function calendar({ decision }: Answers): string {
  return `# --- When. Technologies enter from the decision on for the length of the window, and are followed to the evaluation.
time: { start: ${decision - PAST}, decision: ${decision}, window: 5 years, evaluation: 10 years }
money:
  base-year: ${decision} # all amounts are in prices of this year
  # Real discount rates a year: what a party asks of its money.
  rates: { government: 4 %, enterprise: 8 %, university: 4 %, inventors: 8 %, investor: 15 %, platform: 6 % }

# --- What the choice is made on: \`npx pilotline explain incubated-firms\` says what is counted.
decision: { outcome: incubated-firms, better: more, smallest-difference: 1 }
`;
}

/** A range of nine draws in ten around a rate, and a maximum that no draw of it exceeds. */
const AROUND = { low: 0.75, high: 1.35, maximum: 4 };

function arrivals({ rate }: Answers): string {
  const [low, high] = [rate * AROUND.low, rate * AROUND.high].map((value) => Number(value.toPrecision(3)));
  return `# --- CHANGE FIRST: how many technologies come. \`between\` holds the value nine times in ten.
arrivals:
  rate: { between: ${low} to ${high} per year, grade: assumption, note: Your estimate and a range around it. }
  maximum: ${rate * AROUND.maximum} per year # no draw and no policy exceeds it
  attracted: 25 % # come only because there is a platform; without it they would not be there
`;
}

function fields({ fields: all }: Answers): string {
  const shares = evenShares(all.length);
  const rows = all.map(
    ({ id, title }, index) => `  ${quoted(id)}: { title: ${quoted(title)}, share: ${shares[index]} % }\n`,
  );
  return `# --- CHANGE FIRST: the fields and their shares of the technologies, which sum to 100 %. A field may state durations,
# costs, gates, chances, odds and a market of its own, as in  durations: { research: { mean: 30 months, spread: 0.5 } }.
fields:
${rows.join('')}`;
}

const ODDS = `# --- How often technologies succeed. The widely repeated "80 % with a pilot, 30 % without" has no primary study: both are
# wide uncertainties here.
odds:
  unpiloted: { distribution: beta, alpha: 3, beta: 7, grade: assumption, note: Repeated claim without a primary study. }
  piloted: { distribution: beta, alpha: 8, beta: 2, grade: assumption, note: Repeated claim without a primary study. }
# A gate is a test: sensitivity is the share of good technologies that pass, specificity the share of bad ones that fail.
gates:
  proof-of-concept: { sensitivity: 85 %, specificity: 60 % }
  pilot: { sensitivity: 90 %, specificity: 90 % }
  production: { sensitivity: 95 % } # its specificity is 100 %: nothing that does not work is industrialised
chances:
  finds-partner: 70 %
  goes-unpiloted: 30 % # of those without a line
  finds-line-elsewhere: 20 % # of those without a line
limits: { rework: 2 } # most rounds of rework in one pilot
`;

const DURATIONS = `# --- How long things take: a mean, and how much cases differ by luck (spread: standard deviation over mean).
durations:
  research: { mean: { between: 18 to 30 months, grade: assumption }, spread: 0.5 }
  contracting: { mean: 4 months, spread: 0.5 }
  patience: { mean: 12 months, spread: 0.3 } # how long a technology waits for a line
  set-up: { mean: 2 months, spread: 0.3 }
  sample-development: { mean: 4 months, spread: 0.5 }
  debugging: { mean: 3 months, spread: 0.5 }
  scenario-testing: { mean: 3 months, spread: 0.5 }
  rework: { mean: 3 months, spread: 0.5 }
  elsewhere: { mean: 24 months, spread: 0.4 } # a whole pilot on somebody else's line
  scaling-up: { mean: 12 months, spread: 0.4 }
  building: { mean: 9 months, spread: 0.3 } # of a line
  commissioning: { mean: 3 months, spread: 0.3 }
  breakdown: { mean: 18 months, shape: exponential } # time between breakdowns
  repair: { mean: 0.5 months, spread: 0.5 }
  maintenance-interval: { mean: 12 months, spread: 0 }
  maintenance: { mean: 0.5 months, spread: 0 }
  lifetime: { mean: 10 years, spread: 0.1 }
`;

const COSTS = `# --- CHANGE FIRST: what things cost.
costs:
  equipment: { mean: { between: 8 to 18 million RMB, grade: assumption }, spread: 0.5 } # of a line
  facility: { mean: 3 million RMB, spread: 0.3 } # of a line
  team: { mean: 1.5 million RMB, spread: 0.2 } # per line and year
  operation: { mean: 1.2 million RMB, spread: 0.2 } # per line and year
  trial: { mean: 0.8 million RMB, spread: 0.5 } # one pilot campaign
  production: { mean: 40 million RMB, spread: 1.5 } # first production of a technology
  licence: { mean: 0.635 million RMB, spread: 2 }
  patent-sale: { mean: 0.461 million RMB, spread: 2 }
market: 2 billion RMB # most that the market of a field buys from one producer a year
`;

function platforms({ fields: all, decision }: Answers): string {
  const rule = `# --- Lines. A line holds so many technologies at once; a technology seeks its home's line first, then its field's.
lines: { slots: 1, routing: home-then-field }
`;
  const groups = all
    .filter(({ lines }) => lines > 0)
    .map(
      ({ id, lines }) =>
        `      - { field: ${quoted(id)}, count: ${lines}, contract: public-line, opened: ${decision - PAST} }\n`,
    );
  if (groups.length === 0) return `${rule}# No line works yet: \`platforms:\` would list those that do.\n`;
  return `${rule}# CHANGE FIRST: the lines that work already, under which contract, and since when.
platforms:
  - id: institute
    title: Institute of the city
    lines:
${groups.join('')}`;
}

/** Lines that are planned for each field: more than usual budgets pay for, so that money decides. */
const PLANNED = 4;

function programme({ budget, fields: all }: Answers): string {
  return `# --- CHANGE FIRST: what the city adds. Every policy may spend the same public money; lines are what it buys.
programme: { budget: ${quoted(budget)}, lines-per-year: ${Math.max(2, all.length)}, new-lines: ${PLANNED * all.length}, hold: money }
without-platform: { existing: continue } # the comparison without any further public money
participation: # would every party sign?
  risk-allowance: { enterprise: 25 %, inventors: 25 %, investor: 25 %, platform: 25 %, grade: assumption }
  government: { test: cost per net firm, ceiling: 10 million RMB }
`;
}

const FIRMS = `# --- What firms, and existing companies that adopt a technology, make of it.
firms:
  plateau: { mean: 15 million RMB, spread: 2 } # yearly output of a firm at full size
  adoption: { mean: 60 million RMB, spread: 3 } # yearly output that an adopter adds
  displaced: 20 % # of adopted output takes the place of other local output
  ramp: { mean: 5 years, spread: 0.3 }
  survival: { distribution: weibull, shape: 0.664054, scale: 9.077893 years, grade: literature, source: Fit to BLS establishment survival }
  acquired: 10 % # of the ends of firms
  jobs: 1.2 # per million RMB of yearly output
  tax: 4 %
  multiple: 1.5 # years of output that a firm is worth
  dilution: 17.5 %
  margin: 12 %
facts: [] # numbers reported about the past, to check the simulation against
`;

function policies({ contracts, instruments }: Answers): string {
  return `# --- What is compared: every co-construction model with every investment model that fits it. \`npx pilotline list\` shows
# all of them. Any other number can be varied too, for instance  programme.budget: [60 million RMB, 120 million RMB].
policies:
  vary:
    co-construction: ${listed(contracts)}
    investment: ${listed(instruments)}
`;
}
