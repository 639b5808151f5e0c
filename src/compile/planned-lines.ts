import type { Scenario } from '#scenario';

/**
 * The field of each of so many lines, in order: by highest averages of the fields' shares (D'Hondt). A field without a share
 * has none; where none has one, there are no lines.
 */
export function fieldsInTurn(shares: readonly (number | undefined)[], count: number): readonly number[] {
  if (shares.every((share) => share === undefined)) return [];
  const built = shares.map(() => 0);
  return Array.from({ length: count }, () => {
    const averages = shares.map((share, field) => (share === undefined ? -1 : share / (built[field] + 1)));
    // Equal averages that differ by rounding are a tie: the first field has it.
    const highest = Math.max(...averages) * (1 - 1e-12);
    const field = averages.findIndex((average) => average >= highest);
    built[field] += 1;
    return field;
  });
}

/** How many lines a programme plans in each field: those that are stated for it, the others by their shares. */
export function plannedByField(
  { fields }: Scenario,
  { newLines, linesByField }: Scenario['programme'],
): readonly number[] {
  const names = Object.keys(fields);
  const shares = names.map((name) => (Object.hasOwn(linesByField, name) ? undefined : fields[name].share));
  const inTurn = fieldsInTurn(shares, newLines);
  return names.map((name, field) => linesByField[name] ?? inTurn.filter((each) => each === field).length);
}
