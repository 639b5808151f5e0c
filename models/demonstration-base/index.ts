import type { Model } from '#model';
import { plainLine } from '../shared/plain-line.ts';
import { unusedFirm } from '../shared/unused.ts';
import { outcomes } from './outcomes.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Innovations for many small users are shown on a base, and spread from there. */
export const demonstrationBase: Model = {
  name: 'demonstration-base',
  title: 'Demonstration base',
  summary: 'Innovations for many users are developed, shown on a demonstration base, rolled out, and taken up.',
  charts: { technology, line: plainLine, firm: unusedFirm },
  limits: [
    'An innovation is taken up by all its users together: the growers of an area, the customers of a breed, the buyers of a workshop; they are one adopter whose sales grow.',
    'In the funnel, proof of concept stands for the test at the end of development, the pilot gate for the end of a demonstration, and the production gate for the roll-out.',
    'Nobody gives an innovation up again for a later one: what was taken up is used to the evaluation date.',
    'No firms are founded: what is sold is sold by those who exist.',
    'A refusal to sign changes nothing: every contract is carried out as stated.',
  ],
  outcomes,
  translations: { zh: chinese },
};
