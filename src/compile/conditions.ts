import { distribution } from '#random';
import type { Scenario } from '#scenario';
import { fieldPlan } from './fields.ts';
import type { InputCatalogue } from './inputs.ts';
import { limitsOf } from './limits.ts';
import { constant } from './reader.ts';
import type { Condition, FieldPlan, Names, PolicyVariant, Term } from './study.ts';
import type { Program } from './chart/program.ts';

/** What the conditions of a study are made from. */
interface Given {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly catalogue: InputCatalogue;
  readonly technology: Program;
  readonly terms: readonly Term[];
  readonly fields: readonly FieldPlan[];
}

/** Which conditions the policies of a study have, by what they set: as stated, and with effects set to one. */
export type OwnConditions = ReadonlyMap<
  string,
  (term: number) => { readonly asStated: number; readonly neutral: number }
>;

/**
 * The conditions of a study: those of each term with the scenario's own numbers come first, at the index of the term. A
 * policy that sets numbers of its own has one for its term, and one for the term without effects.
 */
export function conditionsOf(
  given: Given,
  variants: Iterable<PolicyVariant>,
): { readonly conditions: readonly Condition[]; readonly own: OwnConditions } {
  const { scenario, technology, terms, fields } = given;
  const limits = limitsOf(scenario.limits, technology);
  const conditions: Condition[] = terms.map((_, term) => ({ term, fields, limits }));
  const own = new Map<string, (term: number) => { asStated: number; neutral: number }>();
  for (const { conditions: set } of variants) {
    if (set === undefined || own.has(set.key)) continue;
    const base = { fields: ownFields(given, set.fields), limits: limitsOf(set.limits, technology) };
    const places = new Map<number, number>();
    own.set(set.key, (term) => {
      const [asStated, neutral] = [term, 0].map((each) => {
        const place = places.get(each) ?? conditions.push({ ...base, term: each }) - 1;
        places.set(each, place);
        return place;
      });
      return { asStated, neutral };
    });
  }
  return { conditions, own };
}

function ownFields({ scenario, names, catalogue }: Given, fields: Scenario['fields']): readonly FieldPlan[] {
  const read: InputCatalogue['read'] = (quantity) =>
    quantity.spec.kind === 'constant' ? constant(distribution(quantity.spec).mean) : catalogue.read(quantity);
  return names.fields.map((name) => fieldPlan(scenario, fields[name], names, { ...catalogue, read }));
}
