import type { TopLevelSpec } from 'vega-lite';

/** One layer of a chart. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** One of several charts side by side. */
export type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number];

type Encoding = NonNullable<Extract<TopLevelSpec, { encoding?: unknown; layer: unknown }>['encoding']>;

/** What the horizontal and the vertical axis show. */
export type Horizontal = NonNullable<Encoding['x']>;
export type Vertical = NonNullable<Encoding['y']>;
