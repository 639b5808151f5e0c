import { cutLognormal, distribution, purposeOf } from '#random';
import type { Clock, Firms, Quantity } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { FirmPlan, Reader } from './study.ts';

/** Clocks that charts may name although the scenario keeps them with the firms. */
export function firmClocks(firms: Firms | undefined): Readonly<Record<string, Clock>> {
  if (firms === undefined) return {};
  const { ramp, survival } = firms;
  return { ...(ramp === undefined ? {} : { ramp }), ...(survival === undefined ? {} : { survival }) };
}

/** Chances that charts may name although the scenario keeps them with the firms. */
export function firmChances(firms: Firms | undefined): Readonly<Record<string, Quantity>> {
  return firms?.acquired === undefined ? {} : { acquired: firms.acquired };
}

/** The firms' numbers, resolved. */
export function firmPlan(firms: Firms, catalogue: InputCatalogue): FirmPlan {
  const clock = ({ mean, shape }: Clock): FirmPlan['ramp'] => ({
    mean: catalogue.read(mean),
    shape: distribution(shape),
  });
  const readOr = (quantity: Quantity | undefined): Reader =>
    quantity === undefined ? constant(0) : catalogue.read(quantity);
  return {
    ramp:
      firms.ramp === undefined
        ? { mean: constant(0), shape: distribution({ kind: 'constant', value: 1 }) }
        : clock(firms.ramp),
    displaced: catalogue.read(firms.displaced),
    jobs: catalogue.read(firms.jobs),
    tax: catalogue.read(firms.tax),
    multiple: readOr(firms.multiple),
    dilution: readOr(firms.dilution),
    margin: catalogue.read(firms.margin),
    marginYears: catalogue.read(firms.marginYears),
    rounds: firms.rounds.map(({ name, after, chance, raises, sells }) => ({
      after: catalogue.read(after),
      chance: catalogue.read(chance),
      raises: clock(raises),
      sells: catalogue.read(sells),
      held: purposeOf(`firm:round:${name}`),
      raised: purposeOf(`firm:raises:${name}`),
    })),
    exit: exitLuck(firms),
  };
}

function exitLuck({ exit }: Firms): FirmPlan['exit'] {
  return exit === undefined || exit.spread === 0 ? undefined : cutLognormal(exit.spread, exit.most);
}
