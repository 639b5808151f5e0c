import type { Party } from '#common/parties.ts';
import type { Adoption } from './adoption.ts';
import type { KnownAnswer } from './known-answers.ts';
import type { FirstOfAKind } from './first-of-a-kind.ts';
import type { Clock, Evidence, Quantity, StatedNumber } from './quantity.ts';
import type { Programme } from './programme.ts';
import type { Shocks } from './shocks.ts';
import type { TestCatalogue, Testing } from './testing.ts';

/** One value for each name, for instance a duration by the name that a chart uses. */
type Named<Value> = Readonly<Record<string, Value>>;

/** A whole question with everything needed to answer it: what a scenario file says, in base units. */
export interface Scenario {
  readonly title: string;
  readonly question: string;
  /** Folder name under models/. */
  readonly model: string;
  readonly seed: string;
  readonly replications: number;
  readonly sampling: Sampling;
  /** What a run is to know before it ends; undefined where its length is fixed. */
  readonly precision: Precision | undefined;
  readonly time: Time;
  readonly money: Money;
  readonly decision: Decision;
  readonly arrivals: Arrivals;
  readonly fields: Named<Field>;
  /** Defaults for every field; a field may state its own. */
  readonly defaults: FieldParameters;
  /** Catalogues of test scenarios that gates name. */
  readonly catalogues: Named<TestCatalogue>;
  readonly limits: Named<number>;
  readonly lines: LineRules;
  readonly platforms: readonly Platform[];
  readonly programme: Programme;
  readonly withoutPlatform: WithoutPlatform | undefined;
  readonly participation: Participation;
  readonly deal: Deal;
  readonly firms: Firms | undefined;
  readonly shocks: Shocks;
  readonly correlations: readonly Correlation[];
  readonly facts: readonly Fact[];
  /** Reported numbers of other cases beside outcomes of the study. */
  readonly benchmarks: readonly Benchmark[];
  readonly knownAnswers: readonly KnownAnswer[];
  readonly policies: PolicyPlan;
  readonly contracts: Named<Contract>;
  readonly instruments: Named<Instrument>;
  /** Every number of the file that is never sampled, with its evidence. */
  readonly stated: readonly StatedNumber[];
}

/** Two uncertain numbers, by their paths in the study, that go together. */
interface Correlation {
  readonly between: readonly [string, string];
  /** Rank correlation (Spearman's), between -1 and 1. */
  readonly rank: number;
  readonly evidence: Evidence;
}

/** How chance is sampled; what is sampled is the same. */
interface Sampling {
  /** How the draws of a block share out the range of every uncertain input: 25 of them, or 32 by a Sobol sequence. */
  readonly draws: 'latin-hypercube' | 'sobol';
  /** Whether the second luck of a draw has nothing to do with the first, or mirrors it. */
  readonly lucks: 'independent' | 'antithetic';
}

/** What a run is to know before it ends, and its limits. */
export interface Precision {
  /** Half widths as written, by outcome; {@link readPrecision} reads them. */
  readonly targets: readonly { readonly outcome: string; readonly written: string }[];
  readonly replications: number | undefined;
  readonly minutes: number | undefined;
}

/** Calendar: years are calendar years (January), spans are months. */
export interface Time {
  /** First simulated year; equals `decision` when there is no past. */
  readonly start: number;
  readonly decision: number;
  /** Months after the decision in which technologies enter. */
  readonly window: number;
  /** Months after the decision until which they are followed. */
  readonly evaluation: number;
  /** Months at the start left out of waiting and utilisation statistics. */
  readonly warmUp: number;
}

/** Real RMB of `baseYear`; one real discount rate per party (a fraction per year). */
export interface Money {
  readonly baseYear: number;
  /** Rise of prices a year (a fraction): by it caps and loans, which are fixed in money, lose worth. */
  readonly inflation: number;
  readonly rates: Readonly<Record<Party, number>>;
}

/** What the choice is made on. */
export interface Decision {
  readonly outcome: string;
  readonly better: 'more' | 'less';
  /** In the outcome's unit (firms, RMB, ...): smaller differences do not matter to the reader. */
  readonly smallestDifference: number;
}

/** Candidate technologies. */
export interface Arrivals {
  /** Technologies per year. */
  readonly rate: Quantity;
  /** Rate of the master stream, per year; no policy may attract more than this. */
  readonly maximum: number;
  /** Share of the technologies that come only because there is a platform. */
  readonly attracted: Quantity;
  /** Technologies that enter together at the decision date, besides. */
  readonly batch: number;
}

/** What may differ by field. */
export interface FieldParameters {
  /** Viability by the odds of being industrialised, or stated directly; none in models without viability. */
  readonly viability: ViabilityByOdds | ViabilityDirect | undefined;
  readonly gates: Named<Gate>;
  readonly chances: Named<Quantity>;
  readonly durations: Named<Clock>;
  readonly costs: Named<Clock>;
  /** RMB a year that the field's addressable market can absorb from one producer. */
  readonly market: Quantity | undefined;
  /** Largest share of the market that all producers of the study hold together; undefined: each may sell all of it. */
  readonly shareCeiling: Quantity | undefined;
  /** Cost growth and start-up shortfall of the first commercial plant; undefined: it costs and performs as planned. */
  readonly firstOfAKind: FirstOfAKind | undefined;
}

/** Odds of being industrialised given unpiloted, and given a passed pilot gate. */
export interface ViabilityByOdds {
  readonly by: 'odds';
  readonly unpiloted: Quantity;
  readonly piloted: Quantity;
}

/** Prior viability at entry and the chance that one rework mends an unviable technology. */
export interface ViabilityDirect {
  readonly by: 'prior';
  readonly prior: Quantity;
  readonly mending: Quantity;
}

/** A gate as a test of viability: its accuracy as stated, P(pass | viable) and P(fail | not viable), or what it tests. */
export type Gate =
  | { readonly by: 'accuracy'; readonly sensitivity: Quantity; readonly specificity: Quantity }
  | { readonly by: 'testing'; readonly testing: Testing };

/** A technical area; parameters it does not state come from the scenario's defaults. */
export interface Field extends FieldParameters, Adoption {
  readonly title: string;
  /** Share of the technologies. Shares of all fields sum to one. */
  readonly share: number;
  /** Technologies that may wait for a slot; undefined is unlimited. */
  readonly waitingRoom: number | undefined;
  /** RMB a year of a firm of the field at full output; undefined: that of `Firms`. */
  readonly plateau: Clock | undefined;
}

/** Rules that hold for every pilot line. */
export interface LineRules {
  /** Technologies that one line can hold at once. */
  readonly slots: number;
  readonly routing: 'home-then-field' | 'field' | 'home';
  /** Technologies that may wait per field, where it does not say itself; undefined is unlimited. */
  readonly waitingRoom: number | undefined;
  /**
   * Exponent n by which equipment and facility grow with the slots of a line, as slots to the power n. Costs are then
   * stated for a line of one slot; undefined: they are those of the whole line, whatever its slots.
   */
  readonly scaleExponent: number | undefined;
  /** Share by which the trial cost falls whenever the number of projects that a line has had doubles. */
  readonly learningRate: Quantity | undefined;
  /** Fields that can share their lines, in groups; whether they do is up to the programme. */
  readonly pools: readonly (readonly string[])[];
  /** Square metres that a slot takes up. */
  readonly areaPerSlot: number | undefined;
}

/** An institution that owns lines. */
export interface Platform {
  readonly id: string;
  readonly title: string;
  /** Number of platforms alike that this entry stands for (1 unless stated). */
  readonly copies: number;
  /** Relative number of technologies that call this platform home, per copy; default: its number of lines. */
  readonly weight: number;
  readonly lines: readonly LineGroup[];
  readonly evidence: Evidence;
}

/** Lines of one field under one historical contract, opened in one year of the past. */
interface LineGroup {
  readonly field: string;
  /** What kind of line, by a name of the model; undefined: its first. */
  readonly station: string | undefined;
  readonly count: number;
  readonly contract: string;
  /** Calendar year in whose January the line begins to operate. */
  readonly opened: number;
}

/** The run without the platform. */
export interface WithoutPlatform {
  readonly existing: 'continue' | 'close';
}

/** What parties ask for before they sign. */
export interface Participation {
  /** Net present value that a party has if it does not sign: RMB, or what the run without the platform gives it. */
  readonly outsideOption: Readonly<Record<Party, number | 'without the platform'>>;
  /** Share of the standard deviation of its gain that a party wants on top. */
  readonly riskAllowance: Readonly<Record<Party, number>>;
  /** What government asks: a ceiling, RMB, of public cost per net firm; or its net present value with local tax. */
  readonly government:
    { readonly test: 'cost per net firm'; readonly ceiling: number } | { readonly test: 'social value' };
}

/** What firms and adopters do with a technology once industrialised. */
export interface Firms extends Adoption {
  /** RMB a year at full output; heavy-tailed luck, truncated at the field's market. What is said of firms is undefined where none is founded. */
  readonly plateau: Clock | undefined;
  /** Share of an adopter's added output that displaces local output. */
  readonly displaced: Quantity;
  /** Months from founding to the plateau; undefined where sales grow otherwise everywhere. */
  readonly ramp: Clock | undefined;
  /** Months a firm lives. */
  readonly survival: Clock | undefined;
  /** Share of ends of a firm's life that are acquisitions. */
  readonly acquired: Quantity | undefined;
  /** Jobs per million RMB of yearly output. */
  readonly jobs: Quantity;
  /** Local tax as a share of output. */
  readonly tax: Quantity;
  /** Firm value at evaluation or sale, in years of output. */
  readonly multiple: Quantity | undefined;
  /** Share of a firm that a funding round sells (post-money). */
  readonly dilution: Quantity | undefined;
  /** Profit margin on an adopter's added output. */
  readonly margin: Quantity;
  /** What that margin is still worth at the evaluation date, in years of it. */
  readonly marginYears: Quantity;
  /** Rounds after the one that pays for first production. */
  readonly rounds: readonly FundingRound[];
  /** Luck of the price at a sale, with mean one; undefined: none. */
  readonly exit: ExitLuck | undefined;
}

/** A later funding round of a firm: new owners pay for its growth. */
interface FundingRound {
  readonly name: string;
  /** Months since the founding. */
  readonly after: Quantity;
  /** Chance that a firm alive then holds it. */
  readonly chance: Quantity;
  /** RMB paid in. */
  readonly raises: Clock;
  /** Share of the whole firm that the new owners hold afterwards. */
  readonly sells: Quantity;
}

/** How the price of a firm differs by luck: lognormal, cut at a multiple of its mean. */
export interface ExitLuck {
  /** Standard deviation over mean, before the cut. */
  readonly spread: number;
  readonly most: number;
}

/** What a group of parties can do without the others, for the search of terms. */
export interface Deal {
  /** Price of what a party that stays away would have brought, as a share of its cost. */
  readonly prices: Readonly<Record<'equipment' | 'facility' | 'team', number>>;
  /** Present value of what each party can spend on that, RMB; Infinity: no limit. */
  readonly budgets: Readonly<Record<Party, number>>;
}

/** A reported number about the past, used as an input or to check the simulation. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  /** Name in the catalogue of facts, for instance `technologies-commercialised`. */
  readonly outcome: string;
  /** Platform id or `city`. */
  readonly scope: string;
  readonly statistic: 'sum' | 'maximum';
  /** Sum over only this many largest cases. */
  readonly largest: number | undefined;
  readonly relation: '=' | '>';
  /** In base units (RMB or a count). */
  readonly value: number;
  readonly use: 'input' | 'check';
  readonly evidence: Evidence;
}

/** One number that was reported of another case, and the outcome that it is set beside. */
export interface Benchmark extends Pick<Fact, 'title' | 'value' | 'use' | 'evidence'> {
  /** Name of an outcome of the model or of all models. */
  readonly outcome: string;
}

/** Which combinations of lever settings are compared. */
export interface PolicyPlan {
  readonly policies: readonly PolicySetting[];
  /** Crossings left out because contract and instrument do not fit, with the reason. */
  readonly leftOut: readonly LeftOut[];
}

/** A crossing that is not compared. */
interface LeftOut {
  readonly name: string;
  readonly contract: string;
  readonly instrument: string;
  readonly reason: string;
}

/** One policy: a contract, an instrument, and other levers set by path. */
export interface PolicySetting {
  readonly name: string;
  readonly contract: string;
  readonly instrument: string;
  /** Path in the scenario -> text as in a file, for instance `programme.budget` -> `2 billion RMB`. */
  readonly set: Named<string | number>;
}

/** Who bears a kind of cost or receives a kind of income; sums to one. */
export type ShareRow = Readonly<Record<Party, number>>;

/** Effects of a contract or an instrument: odds ratios on chances, factors on durations and costs. */
export interface Effects {
  readonly viability: Quantity | undefined;
  readonly mending: Quantity | undefined;
  readonly gates: Named<{ readonly sensitivity?: Quantity; readonly specificity?: Quantity }>;
  readonly durations: Named<Quantity>;
  readonly costs: Named<Quantity>;
  /** Factor on what firms and adopters sell at full size. */
  readonly sales: Quantity | undefined;
  /** Factors on the coefficients of diffusion. */
  readonly innovation: Quantity | undefined;
  readonly imitation: Quantity | undefined;
}

/** A co-construction model: the contract. */
export interface Contract {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly reference: boolean;
  /** By kind of cost (equipment, facility, team, operation, trial, overrun). */
  readonly costs: Named<ShareRow>;
  /** By kind of return (firm-equity, licence-income, adopted-margin, user-fees). */
  readonly returns: Named<ShareRow>;
  readonly settlement: 'none' | 'technical-equity' | 'patent-transfer' | 'royalty' | 'service-fee';
  /** Running royalty; stated where the settlement is one. */
  readonly royalty: Royalty | undefined;
  /** RMB for each pilot campaign; stated where the settlement is one. */
  readonly serviceFee: Quantity | undefined;
  /** What a stay on a line costs those who are no insiders; none: nothing. */
  readonly userFee: readonly FeeTier[];
  /** Share of licence income that the transfer itself costs. */
  readonly transferCost: Quantity | undefined;
  /** Slots of each line kept for technologies of the co-building party. */
  readonly reservedSlots: number;
  /** Months after which an idle reserved slot is lent to others. */
  readonly idleRelease: number;
  /** Queue priority of the co-building party's technologies; lower is served first, 2 is everybody's. */
  readonly priority: number;
  /** Share of technologies at home on the platform that belong to the co-building party. */
  readonly insiders: Quantity;
  readonly exploitation: readonly Exploitation[];
  readonly effects: Effects;
  readonly stated: readonly StatedNumber[];
}

/** A running royalty on sales. */
export interface Royalty {
  readonly rate: Quantity;
  /** RMB a year while producing. */
  readonly minimum: Quantity | undefined;
  /** Months from the start of production. */
  readonly months: number;
}

/** A step of a user fee. */
export interface FeeTier {
  /** Months on the line up to which it holds; Infinity for the last. */
  readonly upTo: number;
  /** RMB. */
  readonly perMonth: number;
}

/** A way in which a technology becomes income, and the gate after which it happens. */
export interface Exploitation {
  readonly kind: 'firm' | 'licence' | 'patent-sale' | 'adoption';
  readonly at: 'contracting' | 'pilot' | 'production';
  /** Mean number per technology that gets there (may exceed one for firms). */
  readonly mean: Quantity;
}

/** An investment model: the public funding instrument, by clauses. */
export interface Instrument {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly clauses: readonly Clause[];
  /** Largest share of a cost that government's own part and all clauses together may come to. */
  readonly mostPublic: number;
  /** Share of receipts (repayments, exits) that is spent again. */
  readonly recycled: number;
  /** Share of the platform's receipts that it pays over to government, to be spent again. */
  readonly recycledByPlatform: number;
  readonly appliesWhen: readonly Condition[];
  readonly effects: Effects;
  readonly stated: readonly StatedNumber[];
}

/** What a contract must be like for an instrument to have a meaning: a party bears a cost, or technologies go some way. */
export interface Condition {
  readonly bears: { readonly party: Party; readonly pays: string } | undefined;
  /** One of these at least; none where the condition is about a cost. */
  readonly exploits: readonly Exploitation['kind'][];
}

/** Rent that the rights to use a line bring: RMB a year plus so many mean trial costs a year, for some years. */
export interface UsageRights {
  readonly yearly: number;
  readonly trials: number;
  readonly years: number;
}

/** The most that goes through a clause: RMB as money of the day, so inflation eats it. */
export interface Cap {
  readonly amount: number;
  /** What counts against it: what the clause pays, or the cost that it supports (its rate of which it pays). */
  readonly base: 'payment' | 'cost';
  /** To what it applies: one bill, one technology, a platform (altogether, or each year), a year, the programme. */
  readonly scope: 'item' | 'project' | 'platform' | 'platform-year' | 'year' | 'programme';
}

/** One clause: what public money reimburses, how much, under which cap, when. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly document: string | undefined;
  readonly number: string | undefined;
  readonly date: string | undefined;
  /** Cost that the clause shares in; `transfer`: it rewards what a technology is licensed or sold for. */
  readonly pays: 'equipment' | 'facility' | 'team' | 'operation' | 'trial' | 'production' | 'transfer';
  /** Party whose share is reimbursed, or who is rewarded. */
  readonly reimburses: Party;
  /**
   * Of what the rate is a share: the named party's part of the cost as far as no clause paid it yet, the whole cost, or
   * the cost less what government bears of it. Never is more paid than the part of the party that is left.
   */
  readonly base: 'own-share' | 'whole-cost' | 'non-fiscal';
  readonly rate: number;
  /** All of them bind. */
  readonly caps: readonly Cap[];
  /** Clauses of the same instrument, by id, that do not pay a bill which this one pays. */
  readonly excludes: readonly string[];
  /** Shares of the payment by milestone; one stage at the start unless stated. They sum to one. */
  readonly stages: readonly { readonly at: 'start' | 'commissioning' | 'first-pass'; readonly share: number }[];
  /**
   * `grant` is spent; `equity` buys a stake in the firm; `loan` is repaid over `years` at `interest`, and so is
   * `usage-loan`, which is no larger than a part of what the rights to use the line are worth.
   */
  readonly form: 'grant' | 'equity' | 'loan' | 'usage-loan';
  readonly years: number;
  /** Of a loan, nominal, a fraction a year. */
  readonly interest: number;
  /** Chance a year that a borrower stops paying, and the share of the balance that is then recovered. */
  readonly defaultChance: number;
  readonly recovery: number;
  /** Largest share of the value of the rights that is lent. */
  readonly loanToValue: number;
  readonly rights: UsageRights | undefined;
}
