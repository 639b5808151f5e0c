import { FROM_DECISION, outcomesOf } from './outcome.ts';

/** What the past left: counted apart, so that no policy is credited with it. */
export const INHERITED = outcomesOf([
  [
    'inherited-technologies',
    'Inherited technologies',
    'technologies',
    'neither',
    'Technologies under way at the decision date.',
  ],
  [
    'inherited-firms',
    'Inherited firms',
    'firms',
    'neither',
    'Firms of the past or of inherited technologies that are alive at the evaluation date.',
  ],
  [
    'inherited-output',
    'Inherited output value',
    'RMB',
    'neither',
    `Output value of firms and adopters of the past and of inherited technologies ${FROM_DECISION}.`,
  ],
]);
