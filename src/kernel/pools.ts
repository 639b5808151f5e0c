import type { PoolLayout } from '#compile';
import { FreeLines } from './free-lines.ts';

/** Where a line stands, and what it is. */
export interface LinePlace {
  readonly station: number;
  readonly field: number;
  readonly platform: number;
}

/** Which lines share a queue: a pool is known by its lowest [station * fields + field], as layouts number them. */
export class Pools {
  /** Most pools that there can be. */
  readonly cells: number;
  /** Free lines by pool, in the layout that is in use. */
  free: FreeLines;
  private readonly fields: number;
  private readonly cellOf: Int32Array;
  private readonly layouts: readonly { readonly poolOf: PoolLayout; readonly free: FreeLines }[];
  private layout = 0;
  private poolOf: PoolLayout;

  constructor(places: readonly LinePlace[], fields: number, layouts: readonly PoolLayout[]) {
    this.cells = layouts[0].length;
    this.fields = fields;
    this.cellOf = Int32Array.from(places, ({ station, field }) => station * fields + field);
    this.layouts = layouts.map((poolOf) => {
      return {
        poolOf,
        free: new FreeLines(
          Int32Array.from(this.cellOf, (cell) => poolOf[cell]),
          this.cells,
        ),
      };
    });
    ({ poolOf: this.poolOf, free: this.free } = this.layouts[0]);
  }

  get stations(): number {
    return this.cells / this.fields;
  }

  /** The pool of a station and field, [station * fields + field]. */
  ofCell(cell: number): number {
    return this.poolOf[cell];
  }

  ofLine(line: number): number {
    return this.poolOf[this.cellOf[line]];
  }

  stationOf(line: number): number {
    return Math.floor(this.cellOf[line] / this.fields);
  }

  stationOfPool(pool: number): number {
    return Math.floor(pool / this.fields);
  }

  /** Is another layout, by its number, the one in use? */
  isUsed(layout: number): boolean {
    return this.layouts[layout].poolOf === this.poolOf;
  }

  /** Uses a layout; which lines are free must be noted again. */
  use(layout: number): void {
    this.layout = layout;
    ({ poolOf: this.poolOf, free: this.free } = this.layouts[layout]);
    this.free.clear();
  }

  /** Becomes equal to others. */
  copyFrom(other: Pools): void {
    this.layout = other.layout;
    ({ poolOf: this.poolOf, free: this.free } = this.layouts[other.layout]);
    this.free.copyFrom(other.free);
  }
}
