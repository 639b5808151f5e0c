import type { Model } from '#model';
import { firm } from '../shared/firm.ts';
import { pilotLine } from '../shared/pilot-line.ts';
import { outcomes } from './outcomes.ts';
import { technology } from './technology.ts';
import { chinese } from './zh.ts';

/** Technologies from research through pilot lines to production, with the firms that grow from them. */
export const pilotPlatform: Model = {
  name: 'pilot-platform',
  title: 'Pilot-scale testing platform',
  summary: 'Technologies pass research, a pilot line and production; firms are founded from them.',
  charts: { technology, line: pilotLine, firm },
  outcomes,
  limits: [
    'Firms neither compete with each other nor with firms outside, except through the displaced share of adopted output.',
    'Viability does not depend on the technology of a neighbour: no fashion, no shared failure; what a line learns makes trials cheaper, not better.',
    'Durations do not shorten with experience, and staff is not a limit of its own.',
    'Cost growth and start-up shortfall are those of the first plant of a technology, in fields that state them; other plants cost and perform as planned.',
    'A refusal to sign changes nothing: every contract is carried out as stated.',
  ],
  translations: { zh: chinese },
};
