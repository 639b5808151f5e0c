import { purposeOf } from '#random';
import type { Scenario, ShockTarget } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { Names, ShockPlans } from './study.ts';

/** The shocks of a scenario with names and years as indexes; each has uses of chance of its own, by its name. */
export function shockPlans({ shocks, time }: Scenario, names: Names, catalogue: InputCatalogue): ShockPlans {
  return {
    common: Object.entries(shocks.common).map(([id, { spread, persistence, acrossFields, ...struck }]) => ({
      ...struckOf(struck, names),
      spread: catalogue.read(spread),
      persistence: catalogue.read(persistence),
      acrossFields: catalogue.read(acrossFields),
      shared: purposeOf(`shock:shared:${id}`),
      own: purposeOf(`shock:own:${id}`),
    })),
    dated: Object.entries(shocks.dated).map(([id, { from, to, factor, probability, ...struck }]) => ({
      ...struckOf(struck, names),
      from: from - time.decision,
      to: to - time.decision,
      factor: catalogue.read(factor),
      probability: catalogue.read(probability),
      happens: purposeOf(`shock:happens:${id}`),
    })),
  };
}

interface Struck {
  readonly on: ShockTarget;
  readonly of: readonly string[];
  readonly fields: readonly string[] | undefined;
}

function struckOf({ on, of, fields }: Struck, names: Names): { on: ShockTarget; of: number[]; fields: number[] } {
  const known: readonly string[] = { sales: ['all sales'], costs: names.costs, durations: names.delays }[on];
  return {
    on,
    of: on === 'sales' ? [0] : of.map((name) => known.indexOf(name)),
    fields: (fields ?? names.fields).map((field) => names.fields.indexOf(field)),
  };
}
