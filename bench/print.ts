import { meets } from './measurement.ts';
import type { Goal, Measurement } from './measurement.ts';

const HEADINGS = ['what', 'measured', 'middle half, or 95 % interval', 'goal', ''] as const;

/** All measurements as one table, the notes below it by number, and which goals are met. */
export function printed(measurements: readonly Measurement[]): string {
  const notes: string[] = [];
  const rows = measurements.map((measurement) => {
    const numbers = (measurement.notes ?? []).map((note) => `[${notes.push(note)}]`);
    return [
      [measurement.what, ...numbers].join(' '),
      withUnit(measurement.value, measurement.unit),
      (measurement.interval ?? measurement.spread)?.map(short).join(' to ') ?? '',
      goalText(measurement.goal, measurement.unit),
      verdict(measurement),
    ];
  });
  return [
    ...aligned([[...HEADINGS], ...rows]),
    '',
    ...notes.map((note, index) => `[${index + 1}] ${note}`),
    '',
    ...summary(measurements),
    '',
  ].join('\n');
}

function summary(measurements: readonly Measurement[]): string[] {
  const bound = measurements.filter(({ goal }) => goal !== undefined);
  const missed = bound.filter((measurement) => meets(measurement) === false);
  return [
    `${bound.length - missed.length} of ${bound.length} goals met.`,
    ...missed.map(
      ({ what, value, unit, goal }) => `Not met: ${what}: ${withUnit(value, unit)}, goal ${goalText(goal, unit)}.`,
    ),
    'This is a measurement, not a test: missed goals do not change the exit code.',
  ];
}

function verdict(measurement: Measurement): string {
  const met = meets(measurement);
  return met === undefined ? '' : met ? 'met' : 'NOT MET';
}

function goalText(goal: Goal | undefined, unit: string): string {
  return goal === undefined ? '' : `${goal.bound} ${goal.value}${unit}`;
}

function withUnit(value: number, unit: string): string {
  return `${short(value)}${unit}`;
}

/** Three significant digits, but whole numbers whole. */
function short(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
