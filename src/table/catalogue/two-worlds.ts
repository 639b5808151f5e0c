import { outcomesOf } from './outcome.ts';

/** The same candidates with the policy and without the platform, on the same luck. */
export const TWO_WORLDS = outcomesOf([
  [
    'both-worlds',
    'Commercialised in both worlds',
    'technologies',
    'neither',
    'Technologies commercialised under the policy and also without the platform, on the same luck.',
  ],
  [
    'only-with',
    'Commercialised only with the policy',
    'technologies',
    'more',
    'Technologies commercialised under the policy and not without the platform, on the same luck.',
  ],
  [
    'only-without',
    'Commercialised only without the platform',
    'technologies',
    'less',
    'Technologies commercialised without the platform and not under the policy, on the same luck.',
  ],
  [
    'discounted-commercialised',
    'Technologies commercialised, discounted',
    'technologies',
    'more',
    "Technologies commercialised, each discounted at government's rate from its date to the decision date.",
  ],
]);
