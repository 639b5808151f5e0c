import { createMachine } from 'xstate';

/** The stages in their order: what each is called by the scenario, and which end of the funnel takes those that fail it. */
const STAGES = [
  { state: 'targetToHit', name: 'target-to-hit', failed: 'left-proof-of-concept' },
  { state: 'hitToLead', name: 'hit-to-lead', failed: 'left-proof-of-concept' },
  { state: 'leadOptimisation', name: 'lead-optimisation', failed: 'left-proof-of-concept' },
  { state: 'preclinical', name: 'preclinical', failed: 'left-proof-of-concept' },
  { state: 'phaseOne', name: 'phase-1', failed: 'left-pilot' },
  { state: 'phaseTwo', name: 'phase-2', failed: 'left-pilot' },
  { state: 'phaseThree', name: 'phase-3', failed: 'left-pilot' },
  { state: 'submissionToLaunch', name: 'submission-to-launch', failed: 'left-production' },
] as const;

/** A stage: half of its time, all of its money, the other half, and the verdict. */
function stage({ name, failed }: (typeof STAGES)[number], next: string) {
  const half = `half-${name}`;
  return {
    initial: 'firstHalf',
    states: {
      firstHalf: {
        after: { [half]: { target: 'secondHalf', actions: { type: 'spend', params: { cost: name } } } },
      },
      secondHalf: {
        after: {
          [half]: [
            { guard: { type: 'chance', params: { chance: `passes-${name}` } }, target: `#technology.${next}` },
            { target: '#technology.abandoned', actions: { type: 'record', params: { fact: failed } } },
          ],
        },
      },
    },
  };
}

/** A drug candidate from the choice of a target to its launch, or to the stage that it fails. */
export const technology = createMachine({
  id: 'technology',
  initial: STAGES[0].state,
  states: {
    ...Object.fromEntries(
      STAGES.map((each, index) => [each.state, stage(each, STAGES[index + 1]?.state ?? 'launched')]),
    ),
    launched: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
    abandoned: { type: 'final' },
  },
});
