import type { Catalogue } from '../catalogue.ts';
import { additionality } from './additionality.ts';
import { answer } from './answer.ts';
import { assumptions } from './assumptions.ts';
import { benchmarks } from './benchmarks.ts';
import { capacity } from './capacity.ts';
import { charts } from './charts.ts';
import { clauses } from './clauses.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { costs } from './costs.ts';
import { definitions } from './definitions.ts';
import { describe } from './describe.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { funnel } from './funnel.ts';
import { grades } from './grades.ts';
import { inShort } from './in-short.ts';
import { information } from './information.ts';
import { inputs } from './inputs.ts';
import { knownAnswers } from './known-answers.ts';
import { limits } from './limits.ts';
import { longEnough } from './long-enough.ts';
import { mirrored } from './mirrored.ts';
import { money } from './money.ts';
import { ownOutcomes } from './own-outcomes.ts';
import { participation } from './participation.ts';
import { parties } from './parties.ts';
import { policies } from './policies.ts';
import { publicSide } from './public-side.ts';
import { reproduce } from './reproduce.ts';
import { sensitivity } from './sensitivity.ts';
import { spread } from './spread.ts';
import { statecharts } from './statecharts.ts';
import { stopping } from './stopping.ts';
import { tails } from './tails.ts';
import { terminal } from './terminal.ts';
import { tests } from './tests.ts';
import { unitCost } from './unit-cost.ts';
import { variance } from './variance.ts';
import { verdict } from './verdict.ts';
import { years } from './years.ts';

/** 报告的中文词语，按部分编排。 */
export const chinese: Catalogue = {
  additionality,
  answer,
  assumptions,
  benchmarks,
  capacity,
  charts,
  clauses,
  common,
  consent,
  costs,
  definitions,
  describe,
  effects,
  facts,
  funnel,
  grades,
  inShort,
  information,
  inputs,
  knownAnswers,
  limits,
  longEnough,
  mirrored,
  money,
  ownOutcomes,
  participation,
  parties,
  policies,
  publicSide,
  reproduce,
  sensitivity,
  spread,
  statecharts,
  stopping,
  tails,
  terminal,
  tests,
  unitCost,
  variance,
  verdict,
  years,
};
