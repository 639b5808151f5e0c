import type { Scenario } from '#scenario';

/** One institution; entries that stand for several platforms alike are spelt out. */
interface SinglePlatform {
  readonly id: string;
  /** Id of the entry that it is a copy of. */
  readonly entry: string;
  readonly weight: number;
  readonly lines: Scenario['platforms'][number]['lines'];
}

/** All platforms one by one; copies are numbered. */
export function platformsOf({ platforms }: Scenario): readonly SinglePlatform[] {
  return platforms.flatMap(({ id, copies, weight, lines }) =>
    Array.from({ length: copies }, (_, copy) => ({
      id: copies === 1 ? id : `${id} ${copy + 1}`,
      entry: id,
      weight,
      lines,
    })),
  );
}
