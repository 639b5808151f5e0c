import { EVERYBODY } from '#common/priority.ts';
import { purposeOf } from '#random';
import type { Claim } from './claim.ts';
import type { World } from './world.ts';

/** Use of chance that says which contract a technology signs, where lines stand under two. */
const CONTRACT = purposeOf('technology:contract');

/** The term in force for technologies at home on a platform: its historical contract, then the policy's. */
function termInForce(world: World, technology: number): number {
  const { study, policy, technologies, entities } = world;
  if (policy !== undefined && policy.without === undefined)
    return policy.publicLines > 0 && isPublic(world, technology) ? study.historicalTerms[0] : policy.term;
  const home = technologies.home[technology] * study.fields.length + entities.field[technology];
  return study.historicalTerms[study.homeContracts[home]];
}

/** Does a technology sign the reference contract, as large a share of them as of the planned lines stand under it? */
function isPublic(world: World, technology: number): boolean {
  const { publicLines = 0, planned = [] } = world.policy ?? {};
  const lines = planned.reduce((sum, number) => sum + number, 0);
  return world.chance(technology, CONTRACT, 0) * lines < publicLines;
}

/** Puts a technology under the contract in force. What was signed before the decision date stands. */
export function signContract(world: World, technology: number): void {
  const { entities, technologies } = world;
  const term = termInForce(world, technology);
  technologies.term[technology] = term;
  entities.effect[technology] = effectOf(world, term);
}

/** The conditions of a term when signed now, without effects where these are set to one: those of the policy for its own. */
export function effectOf({ neutral, policy }: World, term: number): number {
  if (policy !== undefined && policy.without === undefined && term === policy.term)
    return neutral ? policy.conditions.neutral : policy.conditions.asStated;
  return neutral ? 0 : term;
}

/** Does a technology belong to the co-building party, under the contract that it signed? */
export function isInsider({ technologies, study, settings, candidates }: World, technology: number): boolean {
  const { contract } = study.terms[technologies.term[technology]];
  return candidates.insider[technology] < settings.insiders[contract];
}

/** What a technology brings to the queue of a station, overwritten by the next: its home, and whether it belongs to the co-building party. */
export function claimOf(world: World, technology: number, station: number): Claim {
  const { claim, entities, technologies, study } = world;
  const { contract } = study.terms[technologies.term[technology]];
  const insider = isInsider(world, technology);
  claim.cell = station * study.fields.length + entities.field[technology];
  claim.home = technologies.home[technology];
  claim.insider = insider;
  claim.priority = insider ? study.contracts[contract].contract.priority : EVERYBODY;
  return claim;
}
