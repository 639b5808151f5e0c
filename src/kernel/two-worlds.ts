import { ACCOUNT } from './ledger.ts';
import { FACT_BIT } from './fact-bits.ts';
import type { World } from './world.ts';

/** Per candidate: did it enter in the window and pass the production gate in this course? */
export function commercialisedIn({ technologies, study, candidates }: World): Uint8Array {
  const flags = new Uint8Array(candidates.count);
  for (let technology = 0; technology < technologies.end; technology++) {
    const isNew = technologies.entered[technology] >= study.calendar.decision;
    flags[technology] = isNew && isCommercialised(technologies, technology) ? 1 : 0;
  }
  return flags;
}

/**
 * The same candidates in this course and without the platform, on the same luck: commercialised in both, only here, only
 * there; and here, each discounted at government's rate from its date to the decision date.
 */
export function worldCounts(world: World, anyway: Uint8Array | undefined): Record<string, number> {
  const here = commercialisedIn(world);
  const { accounts, technologies } = world;
  const counts = { 'both-worlds': 0, 'only-with': 0, 'only-without': 0, 'discounted-commercialised': 0 };
  for (let technology = 0; technology < here.length; technology++) {
    const there = anyway?.[technology] === 1;
    if (here[technology] === 0) {
      if (there) counts['only-without']++;
      continue;
    }
    counts['discounted-commercialised'] += accounts.ledger.factor(
      ACCOUNT.GOVERNMENT,
      technologies.commercialisedAt[technology],
    );
    if (anyway !== undefined) counts[there ? 'both-worlds' : 'only-with']++;
  }
  return counts;
}

function isCommercialised({ facts }: World['technologies'], technology: number): boolean {
  return (facts[technology] & FACT_BIT.commercialised) !== 0;
}
