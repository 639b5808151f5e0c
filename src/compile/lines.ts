import { scaleFactor } from '#economics';
import type { Scenario } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { LinePlan, Names, Policy, Reader, Study } from './study.ts';
import { fieldsInTurn } from './planned-lines.ts';
import { optionLines } from './options.ts';
import { platformsOf } from './platforms.ts';

/** The lines of the past by platform, then the planned ones in the order in which they are to be built, then those of options. */
export function linesOf(
  scenario: Scenario,
  names: Names,
  contracts: readonly string[],
  policies: readonly Policy[],
): readonly LinePlan[] {
  const inherited = platformsOf(scenario).flatMap(({ lines }, platform) =>
    lines.flatMap(({ field, station, count, contract, opened }) =>
      Array.from({ length: count }, () => ({
        platform,
        station: station === undefined ? 0 : names.stations.indexOf(station),
        field: names.fields.indexOf(field),
        contract: contracts.indexOf(contract),
        opened: (opened - scenario.time.start) * 12,
        option: -1,
      })),
    ),
  );
  return [...inherited, ...plannedLines(scenario, inherited, policies), ...optionLines(scenario, names)];
}

/**
 * New lines in the order in which they are to be built: by the fields' shares, and behind them what policies plan beyond
 * that in a field. Those of a field go to its platforms in turn.
 */
function plannedLines(scenario: Scenario, inherited: readonly LinePlan[], policies: readonly Policy[]): LinePlan[] {
  const shares = Object.values(scenario.fields).map(({ share }) => share);
  const most = Math.max(0, ...policies.map(({ newLines }) => newLines));
  const byShares = fieldsInTurn(shares, most);
  const beyond = shares.flatMap((_, field) => {
    const there = byShares.filter((each) => each === field).length;
    const wanted = Math.max(0, ...policies.map(({ planned }) => planned[field] ?? 0));
    return new Array<number>(Math.max(0, wanted - there)).fill(field);
  });
  const built = shares.map(() => 0);
  return [...byShares, ...beyond].map((field) => {
    const ofField = inherited.filter((line) => line.field === field && line.station === 0);
    const hosts = [...new Set(ofField.map(({ platform }) => platform))];
    const platform = hosts.length === 0 ? 0 : hosts[built[field] % hosts.length];
    built[field] += 1;
    return { platform, station: 0, field, contract: -1, opened: -1, option: -1 };
  });
}

/** Which platforms technologies call home, and under which historical contract, by platform and field. */
export function homesOf(
  scenario: Scenario,
  names: Names,
  contracts: readonly string[],
): Pick<Study, 'homeWeights' | 'homeContracts'> {
  const platforms = platformsOf(scenario);
  const width = names.fields.length;
  const homeWeights = new Float64Array(Math.max(1, platforms.length) * width);
  const homeContracts = new Int32Array(homeWeights.length);
  platforms.forEach(({ lines, weight }, platform) => {
    // A platform is known by the lines of the first station: those of later ones take over what was begun there.
    const first = lines.filter(({ station = names.stations[0] }) => station === names.stations[0]);
    const total = first.reduce((sum, { count }) => sum + count, 0);
    for (const { field, count, contract } of first) {
      const cell = platform * width + names.fields.indexOf(field);
      homeWeights[cell] += (weight * count) / total;
      homeContracts[cell] = contracts.indexOf(contract);
    }
  });
  return { homeWeights, homeContracts };
}

/** What equipment and facility of a line cost against those that are stated: of one slot, where there is an exponent. */
export function lineScaleOf({ lines: { slots, scaleExponent } }: Scenario): number {
  return scaleExponent === undefined ? 1 : scaleFactor(slots, scaleExponent);
}

/** Nothing is learned where no rate is stated. */
export function learningRateOf({ lines: { learningRate } }: Scenario, catalogue: InputCatalogue): Reader {
  return learningRate === undefined ? constant(0) : catalogue.read(learningRate);
}
