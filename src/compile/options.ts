import type { Scenario } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import { platformsOf } from './platforms.ts';
import type { LinePlan, Names, OptionPlan } from './study.ts';

/** The lines of all options, station by station. */
export function optionLines(scenario: Scenario, names: Names): readonly LinePlan[] {
  const entries = platformsOf(scenario).map(({ entry }) => entry);
  return Object.values(scenario.programme.options).flatMap(({ platform, field, lines }, option) =>
    Object.entries(lines).flatMap(([station, count]) =>
      Array.from({ length: count }, () => ({
        platform: platform === undefined ? 0 : entries.indexOf(platform),
        station: names.stations.indexOf(station),
        field: names.fields.indexOf(field),
        contract: -1,
        opened: -1,
        option,
      })),
    ),
  );
}

/** What options are made of and cost. */
export function optionPlans(
  { programme }: Scenario,
  lines: readonly LinePlan[],
  catalogue: InputCatalogue,
): readonly OptionPlan[] {
  return Object.values(programme.options).map(({ title, price, running }, option) => ({
    title,
    lines: [...lines.keys()].filter((line) => lines[line].option === option),
    price: catalogue.read(price),
    running: running === undefined ? undefined : catalogue.read(running),
  }));
}

/** Month in which each option of the scenario begins to be built under a programme; Infinity: never. */
export function optionMonths({ programme: { options }, time }: Scenario, own: Scenario['programme']): number[] {
  return Object.keys(options).map((id) => ((own.options[id]?.from ?? Infinity) - time.start) * 12);
}
