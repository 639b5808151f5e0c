/**
 * Names become indexes. In: a scenario and a model. Out: a study in which every name is resolved and every chart is a
 * table. It never runs anything, and what a scenario may get wrong was found where it was read.
 */
export { COSTS } from './costs.ts';
export { compileChart } from './chart/compile-chart.ts';
export { ELSE, OP } from './chart/program.ts';
export type { ActionUse, DelayUse, GuardUse, Program } from './chart/program.ts';
export { nodesOf, pathOf, transitionDomain } from './chart/structure.ts';
export { named, parameterOf } from './chart/words.ts';
export { compileStudy } from './compile-study.ts';
export { correlationFindings } from './correlations.ts';
export { chartNames } from './names.ts';
export { WITHOUT_PLATFORM } from './policies.ts';
export { valueOf } from './reader.ts';
export type {
  AdoptionPlan,
  Assumption,
  Calendar,
  CommonShockPlan,
  ContractPlan,
  DatedShockPlan,
  FactPlan,
  FieldPlan,
  FirmPlan,
  FirstOfAKindPlan,
  Input,
  InstrumentPlan,
  LinePlan,
  Names,
  Policy,
  PolicyVariant,
  OptionPlan,
  PoolLayout,
  Reader,
  SharesPlan,
  Study,
  Term,
  TermEffects,
  TestingPlan,
} from './study.ts';
export { ROUTES } from '#scenario';
export type { Clause, LineRules, ShockTarget } from '#scenario';
