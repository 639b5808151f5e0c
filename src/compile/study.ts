import type { Strategy, Tier } from '#economics';
import type { EntityKind, Model } from '#model';
import type { Distribution } from '#random';
import type { Clause, Contract, Evidence, Instrument, Quantity, Scenario, ShockTarget, OwnConditions } from '#scenario';
import type { Program } from './chart/program.ts';
import type { OwnPlan } from './own-outcomes.ts';

/** A number resolved: an input of the draw (`input` >= 0) or a constant (`value`). */
export interface Reader {
  readonly input: number;
  readonly value: number;
}

/** An uncertain number that is sampled once per draw. */
export interface Input {
  readonly path: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly distribution: Distribution;
}

/** Inputs that are correlated with each other. */
export interface CorrelatedInputs {
  /** Their paths, in the order of the inputs, and their places among these. */
  readonly names: readonly string[];
  readonly columns: readonly number[];
  /** Rank correlations between them. */
  readonly ranks: readonly (readonly number[])[];
}

/** A number of the scenario as written, with its evidence. */
export interface Assumption {
  readonly path: string;
  readonly written: string;
  readonly evidence: Evidence;
  readonly uncertain: boolean;
}

/** Names in the order of their indexes. */
export interface Names {
  readonly fields: readonly string[];
  readonly platforms: readonly string[];
  readonly stations: readonly string[];
  readonly delays: readonly string[];
  readonly gates: readonly string[];
  readonly chances: readonly string[];
  readonly costs: readonly string[];
}

/** One pilot line, of the past or of the plan. */
export interface LinePlan {
  readonly platform: number;
  readonly station: number;
  readonly field: number;
  /** Index of its historical contract; -1: the policy's. */
  readonly contract: number;
  /** Month in which it begins to operate; -1: planned, built when money is committed. */
  readonly opened: number;
  /** Index of the option that it is part of; -1: none. */
  readonly option: number;
}

/**
 * The pool of every station and field, [station * fields + field]: the lowest of these numbers in it. Lines and
 * technologies of one pool share a queue.
 */
export type PoolLayout = Int32Array;

/** Lines that are built together, or not at all. */
export interface OptionPlan {
  readonly title: string;
  readonly lines: readonly number[];
  readonly price: Reader;
  /** Undefined: they cost what any line costs. */
  readonly running: Reader | undefined;
}

/** A contract with an instrument: what technologies and lines live under. Term 0 has neither effects nor public clauses. */
export interface Term {
  readonly contract: number;
  readonly instrument: number;
}

/** The numbers that technologies and lines meet that signed under a term: the scenario's own, or as a policy sets them. */
export interface Condition {
  /** Index of the term whose effects act on the numbers. */
  readonly term: number;
  readonly fields: readonly FieldPlan[];
  /** How often the state of a `below` may be entered, by guard of the technology's chart. */
  readonly limits: readonly number[];
}

/** One policy to run. */
export interface Policy {
  readonly name: string;
  /** Index of its term. */
  readonly term: number;
  /** Indexes of its conditions: as stated, and with effects set to one; the key tells apart what policies set. */
  readonly conditions: { readonly asStated: number; readonly neutral: number; readonly key: string };
  readonly budget: Reader;
  readonly linesPerYear: number;
  readonly newLines: number;
  /** Lines that are planned in each field; none in fields that are left out. */
  readonly planned: readonly number[];
  readonly bounded: boolean;
  /** `continue` or `close` for the run without the platform, undefined for a policy. */
  readonly without: 'continue' | 'close' | undefined;
  /** Do fields share their lines, as pools say? */
  readonly pooled: boolean;
  /** Planned lines that stand under the reference contract, the first to be built, and as large a share of technologies. */
  readonly publicLines: number;
  /** Slots kept for the co-building party and months until an idle one is lent; undefined: as the contract says. */
  readonly reservedSlots: number | undefined;
  readonly idleRelease: number | undefined;
  /** Month in which building of each option begins; Infinity: never. */
  readonly optionMonths: readonly number[];
  /** Whether any effect of its term differs from one: only then is it run again with effects set to 1. */
  readonly hasEffects: boolean;
  /** What differs from the scenario's base, for the report. */
  readonly differs: readonly string[];
}

/** Months from the start of the past. */
export interface Calendar {
  readonly decision: number;
  readonly windowEnd: number;
  readonly end: number;
  /** From here waiting and utilisation are measured. */
  readonly statisticsFrom: number;
}

/** Effects of one term in one field, as readers; undefined is no effect. */
export interface TermEffects {
  readonly viability: readonly Reader[];
  readonly mending: readonly Reader[];
  readonly sensitivity: readonly (readonly Reader[])[];
  readonly specificity: readonly (readonly Reader[])[];
  readonly durations: readonly (readonly Reader[])[];
  readonly costs: readonly (readonly Reader[])[];
  readonly sales: readonly Reader[];
  readonly innovation: readonly Reader[];
  readonly imitation: readonly Reader[];
}

/** The first commercial plants of one field. */
export interface FirstOfAKindPlan {
  /** Months in which such a plant makes less than designed. */
  readonly startUp: Reader;
  /** By way to the plant, in the order of ROUTES. */
  readonly routes: readonly {
    /** Actual over estimated cost. */
    readonly ratio: Distribution;
    /** Output over design during start-up. */
    readonly performance: Reader;
  }[];
}

/** Shares of types: by Zipf's law with an exponent that may be uncertain, or as they are. */
export type SharesPlan = { readonly exponent: Reader } | { readonly shares: Float64Array };

/** How one gate of one field tests. */
export interface TestingPlan {
  readonly gate: number;
  readonly types: number;
  readonly exposure: SharesPlan;
  readonly faults: SharesPlan;
  /** By type. */
  readonly complexity: Float64Array;
  readonly risk: Float64Array;
  readonly strategy: Strategy;
  readonly cases: number;
  readonly modes: readonly {
    readonly name: string;
    readonly cases: number;
    readonly fidelity: Reader;
    readonly blind: Reader;
    /** RMB for a case of complexity one, and how many of these there are in a month; undefined: they take no time. */
    readonly cost: Reader;
    readonly perMonth: Reader | undefined;
    /** Chance per case that it fails a sound technology. */
    readonly falseAlarm: Reader;
  }[];
  /** Index of the cost and of the delay that the tests add to; -1: none. */
  readonly cost: number;
  readonly delay: number;
  /** Index of the gate whose escaped faults this one meets; -1: it meets all. */
  readonly after: number;
}

/** What one field needs at run time. */
export interface FieldPlan {
  readonly share: number;
  readonly viability:
    | { readonly by: 'odds'; readonly unpiloted: Reader; readonly piloted: Reader }
    | { readonly by: 'prior'; readonly prior: Reader; readonly mending: Reader }
    | undefined;
  /** By gate index; NaN where the gate tests. */
  readonly sensitivity: readonly Reader[];
  readonly specificity: readonly Reader[];
  /** Gates that test, each after the one whose escaped faults it meets. */
  readonly testing: readonly TestingPlan[];
  /** By chance index. */
  readonly chances: readonly Reader[];
  /** By delay index: mean in months, and luck with mean one. */
  readonly delayMeans: readonly Reader[];
  readonly delayShapes: readonly Distribution[];
  /** By cost index: mean in RMB, and luck with mean one. */
  readonly costMeans: readonly Reader[];
  readonly costShapes: readonly Distribution[];
  readonly market: Reader | undefined;
  /** Largest share of the market for all producers together; undefined: none. */
  readonly shareCeiling: Reader | undefined;
  /** Yearly output of a firm at full size, RMB, and luck with mean one; undefined without firms. */
  readonly plateau: { readonly mean: Reader; readonly shape: Distribution } | undefined;
  /** What an adopter adds; undefined without firms. */
  readonly adoption: AdoptionPlan | undefined;
  /** Coefficients by which sales grow; undefined: along the S-curve. */
  readonly diffusion: { readonly innovation: Reader; readonly imitation: Reader } | undefined;
  /** Undefined: first plants cost and perform as planned. */
  readonly firstOfAKind: FirstOfAKindPlan | undefined;
}

/** What an adopter adds in a year at full size, RMB: an amount by luck, an area, or what a capacity saves. */
export type AdoptionPlan =
  | { readonly by: 'amount'; readonly mean: Reader; readonly shape: Distribution }
  | { readonly by: 'land'; readonly area: Reader; readonly perMu: Reader; readonly shape: Distribution }
  | {
      readonly by: 'relief';
      readonly capacity: Reader;
      readonly demand: Reader;
      readonly growth: Reader;
      readonly costBefore: Reader;
      readonly costAfter: Reader;
      readonly shape: Distribution;
    };

/** Firms' numbers, resolved. */
export interface FirmPlan {
  /** Nothing to draw where sales grow otherwise everywhere. */
  readonly ramp: { readonly mean: Reader; readonly shape: Distribution };
  readonly displaced: Reader;
  readonly jobs: Reader;
  readonly tax: Reader;
  readonly multiple: Reader;
  readonly dilution: Reader;
  readonly margin: Reader;
  readonly marginYears: Reader;
  readonly rounds: readonly RoundPlan[];
  /** Luck of the price at a sale, with mean one; undefined: none. */
  readonly exit: Pick<Distribution, 'quantile'> | undefined;
}

/** A later funding round of firms, with the uses of chance that say whether it is held and what it raises. */
interface RoundPlan {
  readonly after: Reader;
  readonly chance: Reader;
  readonly raises: { readonly mean: Reader; readonly shape: Distribution };
  readonly sells: Reader;
  readonly held: number;
  readonly raised: number;
}

/** A contract with its shares as rows over the parties. */
export interface ContractPlan {
  readonly contract: Contract;
  /** By cost kind (equipment, facility, team, operation, trial, production): shares by party. */
  readonly costRows: ReadonlyMap<string, Float64Array>;
  readonly returnRows: ReadonlyMap<string, Float64Array>;
  readonly insiders: Reader;
  /** Running royalty on sales: share, least RMB a year, months from the start of production. */
  readonly royalty: { readonly rate: Reader; readonly minimum: Reader; readonly months: number } | undefined;
  /** RMB for each pilot campaign. */
  readonly serviceFee: Reader;
  /** Share of licence income that the transfer itself costs. */
  readonly transferCost: Reader;
  /** RMB a month on a line, by months of the stay. */
  readonly userFee: readonly Tier[];
  /** One use of chance per way and point, whatever the contract: contracts meet the same luck. */
  readonly exploitation: readonly {
    readonly kind: string;
    readonly at: string;
    readonly mean: Reader;
    readonly purpose: number;
  }[];
}

/** An instrument ready to pay. */
export interface InstrumentPlan {
  readonly instrument: Instrument;
  readonly clauses: readonly Clause[];
}

/** A fact to be measured on the past. */
export interface FactPlan {
  readonly id: string;
  readonly outcome: string;
  readonly platforms: readonly number[];
  readonly statistic: 'sum' | 'maximum';
  readonly largest: number | undefined;
}

/** Luck that everybody in a field shares, by what it multiplies and in which fields. */
interface ShockPlan {
  readonly on: ShockTarget;
  /** Indexes of costs or of delays; sales are one thing. */
  readonly of: readonly number[];
  readonly fields: readonly number[];
}

/** A factor for every year since the decision and field, with the uses of chance of what fields share and of their own. */
export interface CommonShockPlan extends ShockPlan {
  readonly spread: Reader;
  readonly persistence: Reader;
  readonly acrossFields: Reader;
  readonly shared: number;
  readonly own: number;
}

/** A factor on years since the decision, the first and the last included, with the use of chance that says whether it happens. */
export interface DatedShockPlan extends ShockPlan {
  readonly from: number;
  readonly to: number;
  readonly factor: Reader;
  readonly probability: Reader;
  readonly happens: number;
}

/** All shocks of a scenario. */
export interface ShockPlans {
  readonly common: readonly CommonShockPlan[];
  readonly dated: readonly DatedShockPlan[];
}

/** Scenario and model with every name resolved; nothing has run. */
export interface Study {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly programs: Readonly<Record<EntityKind, Program>>;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly inputs: readonly Input[];
  /** Groups of inputs that are correlated; all others are independent. */
  readonly correlated: readonly CorrelatedInputs[];
  readonly assumptions: readonly Assumption[];
  readonly fields: readonly FieldPlan[];
  /** What technologies and lines live by; the first are those of the terms. */
  readonly conditions: readonly Condition[];
  readonly lines: readonly LinePlan[];
  /** Who shares whose lines: each field its own, then as pools say. */
  readonly layouts: Readonly<Record<'dedicated' | 'pooled', PoolLayout>>;
  /** What may be built at a date of its own: its lines, and RMB for all of them, once and a year. */
  readonly options: readonly OptionPlan[];
  /** Factor on equipment and facility for the slots of a line. */
  readonly lineScale: number;
  /** Share by which a trial costs less whenever the projects of a line double. */
  readonly learningRate: Reader;
  /** Relative number of technologies at home, [platform * fields + field]. */
  readonly homeWeights: Float64Array;
  /** Contract of a platform in a field in the past, [platform * fields + field]. */
  readonly homeContracts: Int32Array;
  readonly firms: FirmPlan | undefined;
  readonly shocks: ShockPlans;
  readonly contracts: readonly ContractPlan[];
  readonly instruments: readonly InstrumentPlan[];
  readonly terms: readonly Term[];
  readonly effects: readonly TermEffects[];
  /** Term of a historical contract, by contract. */
  readonly historicalTerms: readonly number[];
  readonly policies: readonly Policy[];
  readonly facts: readonly FactPlan[];
  /** Outcomes that the model defines itself, and how it words the others. */
  readonly own: OwnPlan;
  readonly arrivals: {
    readonly rate: Reader;
    readonly maximum: number;
    readonly attracted: Reader;
    /** Technologies that enter together at the decision date, besides. */
    readonly batch: number;
  };
}

/** Levers that a policy sets for itself: the programme as its scenario variant states it. */
export interface PolicyVariant {
  readonly programme: Scenario['programme'];
  /** What technologies meet under the policy; undefined where it sets nothing of that. */
  readonly conditions?: OwnConditions | undefined;
  /** What differs from the base, one line per value. */
  readonly differs: readonly string[];
}

/** Contracts and instruments that the study needs, in a fixed order; the first instrument is `none`. */
export interface UsedNames {
  readonly contracts: readonly string[];
  readonly instruments: readonly string[];
}
