import type { Catalogue } from '../catalogue.ts';
import { answer } from './answer.ts';
import { capacity } from './capacity.ts';
import { common } from './common.ts';
import { describe } from './describe.ts';
import { effects } from './effects.ts';
import { funnel } from './funnel.ts';
import { inShort } from './in-short.ts';
import { information } from './information.ts';
import { longEnough } from './long-enough.ts';
import { mirrored } from './mirrored.ts';
import { participation } from './participation.ts';
import { parties } from './parties.ts';
import { policies } from './policies.ts';
import { reproduce } from './reproduce.ts';
import { sensitivity } from './sensitivity.ts';
import { spread } from './spread.ts';
import { stopping } from './stopping.ts';
import { tails } from './tails.ts';
import { terminal } from './terminal.ts';
import { unitCost } from './unit-cost.ts';
import { verdict } from './verdict.ts';
import { years } from './years.ts';

/** 报告的中文词语，按部分编排。 */
export const chinese: Catalogue = {
  answer,
  capacity,
  common,
  describe,
  effects,
  funnel,
  inShort,
  information,
  longEnough,
  mirrored,
  participation,
  parties,
  policies,
  reproduce,
  sensitivity,
  spread,
  stopping,
  tails,
  terminal,
  unitCost,
  verdict,
  years,
};
