import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { common } from './common.ts';
import { inShort } from './in-short.ts';
import { information } from './information.ts';
import { participation } from './participation.ts';
import { parties } from './parties.ts';
import { policies } from './policies.ts';
import { sensitivity } from './sensitivity.ts';
import { tails } from './tails.ts';
import { verdict } from './verdict.ts';

/** 报告的中文词语，按部分编排。 */
export const chinese: Catalogue = {
  answer,
  common,
  inShort,
  information,
  participation,
  parties,
  policies,
  sensitivity,
  tails,
  verdict,
};
