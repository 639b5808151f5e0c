import type { Answers } from '../answers.ts';
import { evenShares, heading, quoted, type Surroundings } from './parts.ts';

/** How busy the lines of a starter are: enough to wait, not enough to wait for ever. */
const BUSY = 0.8;

/** A starter for questions about waiting alone. */
export function queueStarter(answers: Answers, around: Surroundings): string {
  const { decision, rate } = answers;
  return `${heading(answers, around, 'queue')}
# --- When: 40 years are followed, of which the first 5 are left out, because the lines begin empty.
time: { decision: ${decision}, window: 40 years, evaluation: 40 years, warm-up: 5 years }
decision: { outcome: waiting, better: less }

# --- CHANGE FIRST: how many technologies come, at random times (a Poisson process).
arrivals: { rate: ${rate} per year, maximum: ${rate} per year }

# --- CHANGE FIRST: how long one technology stays on a line. The means are chosen so that lines are busy four fifths of the
# time. shape: exponential is the M/M/c queue of the textbooks, spread: 0 the M/D/c queue, where all stay equally long.
fields:
${fieldRows(answers)}
# lines: { waiting-room: 5 } # would turn away whoever finds five waiting in the field
platforms:
  - id: institute
    title: Institute of the city
    lines:
${answers.fields.map(({ id, lines }) => `      - { field: ${quoted(id)}, count: ${lines}, opened: ${decision} }\n`).join('')}
# --- What is compared: different numbers are policies, for instance
# policies: { vary: { fields.${answers.fields[0].id}.durations.service.spread: [0, 1] } }
`;
}

function fieldRows({ fields, rate }: Answers): string {
  const shares = evenShares(fields.length);
  const rows = fields.map(({ id, title, lines }, index) => {
    const mean = (BUSY * lines * 12 * 100) / (rate * shares[index]);
    return `  ${quoted(id)}: { title: ${quoted(title)}, share: ${shares[index]} %, durations: { service: { mean: ${Number(mean.toPrecision(3))} months, shape: exponential } } }\n`;
  });
  return rows.join('');
}
