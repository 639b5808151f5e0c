import { FACTS } from '#model';
import type { FactName } from '#model';

/** The bits of FACTS. */
export const FACT_BIT = Object.fromEntries(FACTS.map((fact, bit) => [fact, 1 << bit])) as Readonly<
  Record<FactName, number>
>;
