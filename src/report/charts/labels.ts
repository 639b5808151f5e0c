import { plain, wrap } from '../text.ts';
import type { Vertical } from './spec.ts';

/** Columns of a line of a policy's label. */
const LABEL_WIDTH = 40;

const LINE_HEIGHT = 13;

/** The lines of a label, in the drawing library's own language. */
const LINES = String.raw`split(datum.value, '\n')`;

/** Columns of a line under a chart's title. */
const SUBTITLE_WIDTH = 80;

/** A policy's name under the title of a chart that shows it alone. */
export function subtitleOf(policy: string): string[] {
  return [...wrap(plain(policy), SUBTITLE_WIDTH)];
}

/** Policies above a panel that several of them share, each on lines of its own. */
export function linesOf(policies: readonly string[]): string[] {
  return policies.flatMap((policy) => [...wrap(plain(policy), LABEL_WIDTH)]);
}

/** Policies as labels of an axis: no name is cut off, long ones take several lines. */
export interface PolicyAxis {
  readonly labelOf: (policy: string) => string;
  /** The vertical axis that shows them, in their order. */
  readonly y: Vertical;
  /** Height of a row. */
  readonly step: number;
}

/** One row for each policy; every chart of policies has the same. */
export function policyAxis(policies: readonly string[], show: 'labels' | 'no labels' = 'labels'): PolicyAxis {
  const labelOf = (policy: string): string => wrap(plain(policy), LABEL_WIDTH).join('\n');
  const labels = policies.map(labelOf);
  const most = Math.max(1, ...labels.map((label) => label.split('\n').length));
  return {
    labelOf,
    y: {
      field: 'policy',
      type: 'nominal',
      sort: null,
      scale: { domain: labels },
      title: null,
      axis: {
        domain: false,
        ticks: false,
        labels: show === 'labels',
        labelExpr: LINES,
        labelLineHeight: LINE_HEIGHT,
        labelOffset: { condition: Array.from({ length: most }, (_, index) => centred(index + 1)), value: 0 },
      },
    },
    step: 10 + LINE_HEIGHT * most,
  };
}

/** Several lines are centred on the row as one is. */
function centred(lines: number): { readonly test: string; readonly value: number } {
  return { test: `length(${LINES}) === ${lines}`, value: (-(lines - 1) * LINE_HEIGHT) / 2 };
}
