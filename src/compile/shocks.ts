import { purposeOf } from '#random';
import type { Scenario } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { Names, ShockPlans } from './study.ts';

/** The shocks of a scenario with fields and years as indexes; each has uses of chance of its own, by its name. */
export function shockPlans({ shocks, time }: Scenario, names: Names, catalogue: InputCatalogue): ShockPlans {
  const indexes = (fields: readonly string[] = names.fields): number[] =>
    fields.map((field) => names.fields.indexOf(field));
  return {
    common: Object.entries(shocks.common).map(([id, { on, fields, spread, persistence, acrossFields }]) => ({
      on,
      fields: indexes(fields),
      spread: catalogue.read(spread),
      persistence: catalogue.read(persistence),
      acrossFields: catalogue.read(acrossFields),
      shared: purposeOf(`shock:shared:${id}`),
      own: purposeOf(`shock:own:${id}`),
    })),
    dated: Object.entries(shocks.dated).map(([id, { on, fields, from, to, factor, probability }]) => ({
      on,
      fields: indexes(fields),
      from: from - time.decision,
      to: to - time.decision,
      factor: catalogue.read(factor),
      probability: catalogue.read(probability),
      happens: purposeOf(`shock:happens:${id}`),
    })),
  };
}
