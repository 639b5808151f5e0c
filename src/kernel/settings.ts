import { PARTIES } from '#common/parties.ts';
import { ROUTES, valueOf } from '#compile';
import type { FieldPlan, Study, TermEffects } from '#compile';
import { FEN } from './fen.ts';
import { GateNumbers } from './gate-numbers.ts';
import { Learning } from './learning.ts';
import { CATEGORY } from './ledger.ts';
import { Markets } from './markets.ts';
import { productOf, Sizes } from './sizes.ts';
import { multiplyOdds, viabilityFromOdds } from './viability.ts';
import type { GateAccuracies } from './viability.ts';

/** The numbers of one draw, laid out for the hot path. Condition 0 is without effects. Refilled for every draw. */
export class Settings {
  /** Months: [(condition * fields + field) * delays + delay]. */
  readonly delayScale: Float64Array;
  /** [(condition * fields + field) * gates + gate]. */
  readonly sensitivity: Float64Array;
  readonly specificity: Float64Array;
  /** Of the field at hand, before effects. */
  private readonly gates: GateNumbers;
  /** [condition * fields + field]. */
  readonly prior: Float64Array;
  readonly mending: Float64Array;
  /** [(condition * fields + field) * chances + chance]. */
  readonly chance: Float64Array;
  /** Fen: [(condition * fields + field) * costs + cost]. */
  readonly cost: Float64Array;
  /** What contract and instrument do to overruns, a factor: [condition * fields + field]. */
  readonly overrun: Float64Array;
  /** Months in which the first plant of a technology makes less than designed: [field]; 0: none. */
  readonly startUp: Float64Array;
  /** Output over design in these months: [field * routes + route]. */
  readonly performance: Float64Array;
  /** What experience on a line makes of the cost of a trial. */
  readonly learning: Learning;
  /** Mean yearly output of a firm at full size, RMB: [field]. */
  readonly plateau: Float64Array;
  /** What firms and adopters can sell. */
  readonly markets: Markets;
  /** [contract]. */
  readonly insiders: Float64Array;
  /** Mean number by way of exploitation: [contract][way]. */
  readonly exploitation: readonly Float64Array[];
  /** Shares by party of first production: [contract][party]. */
  readonly production: readonly Float64Array[];
  /** What adopters add, how sales grow, and what contracts make of them. */
  readonly sizes: Sizes;
  readonly firm = {
    ramp: 0,
    displaced: 0,
    jobs: 0,
    tax: 0,
    multiple: 0,
    dilution: 0,
    margin: 0,
    marginYears: 0,
  };
  /** Later rounds of firms: months since founding, chance, RMB, share. */
  readonly rounds: { after: number; chance: number; raises: number; sells: number }[];
  /** What contracts charge: share of sales, RMB a year, RMB a campaign, share of licence income; [contract]. */
  readonly dues: { royalty: number; minimum: number; serviceFee: number; transferCost: number }[];
  /** Fen that each line of an option costs, once and a year (NaN: what any line costs): [option]. */
  readonly optionPrice: Float64Array;
  readonly optionRunning: Float64Array;
  rate = 0;
  attracted = 0;
  truncations = 0;
  readonly study: Study;

  /** `projects`: technologies, at most. */
  constructor(study: Study, projects: number) {
    this.study = study;
    this.learning = new Learning(projects);
    this.sizes = new Sizes(study);
    const fields = study.fields.length;
    const cells = study.conditions.length * fields;
    const { delays, gates, chances, costs } = study.names;
    this.delayScale = new Float64Array(cells * delays.length);
    this.sensitivity = new Float64Array(cells * gates.length);
    this.specificity = new Float64Array(cells * gates.length);
    this.gates = new GateNumbers(study.names);
    this.prior = new Float64Array(cells);
    this.mending = new Float64Array(cells);
    this.chance = new Float64Array(cells * chances.length);
    this.cost = new Float64Array(cells * costs.length);
    this.overrun = new Float64Array(cells);
    this.startUp = new Float64Array(fields);
    this.performance = new Float64Array(fields * ROUTES.length);
    this.plateau = new Float64Array(fields);
    this.markets = new Markets(study);
    this.insiders = new Float64Array(study.contracts.length);
    this.exploitation = study.contracts.map(({ exploitation }) => new Float64Array(exploitation.length));
    this.production = study.contracts.map(() => new Float64Array(PARTIES.length));
    this.dues = study.contracts.map(() => ({ royalty: 0, minimum: 0, serviceFee: 0, transferCost: 0 }));
    this.optionPrice = new Float64Array(study.options.length);
    this.optionRunning = new Float64Array(study.options.length);
    this.rounds = (study.firms?.rounds ?? []).map(() => ({ after: 0, chance: 0, raises: 0, sells: 0 }));
  }

  /** Takes over the inputs of one draw. */
  fill(draw: Float64Array): void {
    const { study } = this;
    this.truncations = 0;
    this.rate = valueOf(study.arrivals.rate, draw);
    this.attracted = valueOf(study.arrivals.attracted, draw);
    study.contracts.forEach(({ insiders, exploitation }, contract) => {
      this.insiders[contract] = valueOf(insiders, draw);
      exploitation.forEach(({ mean }, way) => (this.exploitation[contract][way] = valueOf(mean, draw)));
      this.fillProduction(contract);
      this.fillDues(contract, draw);
    });
    this.fillFirm(draw);
    this.sizes.fill(draw);
    this.learning.fill(valueOf(study.learningRate, draw));
    study.options.forEach(({ price, running, lines }, option) => {
      this.optionPrice[option] = (valueOf(price, draw) * FEN) / lines.length;
      this.optionRunning[option] = running === undefined ? NaN : (valueOf(running, draw) * FEN) / lines.length;
    });
    study.fields.forEach((field, index) => {
      this.fillField(field, index, draw);
    });
  }

  private fillDues(contract: number, draw: Float64Array): void {
    const { royalty, serviceFee, transferCost } = this.study.contracts[contract];
    const dues = this.dues[contract];
    dues.royalty = royalty === undefined ? 0 : valueOf(royalty.rate, draw);
    dues.minimum = royalty === undefined ? 0 : valueOf(royalty.minimum, draw);
    dues.serviceFee = valueOf(serviceFee, draw);
    dues.transferCost = valueOf(transferCost, draw);
  }

  /** Mean cost of a trial in a field without any effect, fen. */
  trialCost(field: number): number {
    const { costs } = this.study.names;
    return this.cost[field * costs.length + costs.indexOf('trial')];
  }

  /** Investors pay for first production as far as firms are founded, the adopting enterprise for the rest. */
  private fillProduction(contract: number): void {
    const weights = { firm: 0, adoption: 0 };
    this.study.contracts[contract].exploitation.forEach(({ kind }, way) => {
      if (kind === 'firm' || kind === 'adoption') weights[kind] += this.exploitation[contract][way];
    });
    const total = weights.firm + weights.adoption;
    const byInvestors = total === 0 ? 0 : weights.firm / total;
    this.production[contract][PARTIES.indexOf('investor')] = byInvestors;
    this.production[contract][PARTIES.indexOf('enterprise')] = 1 - byInvestors;
  }

  private fillFirm(draw: Float64Array): void {
    const { firms } = this.study;
    if (firms === undefined) return;
    this.firm.ramp = valueOf(firms.ramp.mean, draw);
    for (const name of ['displaced', 'jobs', 'tax', 'multiple', 'dilution', 'margin', 'marginYears'] as const) {
      this.firm[name] = valueOf(firms[name], draw);
    }
    firms.rounds.forEach(({ after, chance, raises, sells }, index) => {
      const round = this.rounds[index];
      round.after = valueOf(after, draw);
      round.chance = valueOf(chance, draw);
      round.raises = valueOf(raises.mean, draw);
      round.sells = valueOf(sells, draw);
    });
  }

  private fillField(field: FieldPlan, index: number, draw: Float64Array): void {
    this.gates.fill(field, draw);
    // What is true of technologies is the scenario's: a policy's own gates test it, and alter nothing of it.
    const base = this.viabilityOf(field, draw);
    this.truncations += base.truncated > 0 ? 1 : 0;
    let filled = field;
    this.study.conditions.forEach(({ fields, term }, condition) => {
      const own = fields[index];
      if (own !== filled) this.gates.fill(own, draw);
      filled = own;
      const cell = condition * this.study.fields.length + index;
      this.fillCell({ field: own, cell }, this.study.effects[term], { draw, ...base });
    });
    if (field.plateau !== undefined) this.plateau[index] = valueOf(field.plateau.mean, draw);
    this.markets.fill(index, draw, { firm: this.plateau[index], adopter: this.sizes.adoption[index] });
    this.fillFirstPlant(field, index, draw);
  }

  private fillFirstPlant({ firstOfAKind }: FieldPlan, index: number, draw: Float64Array): void {
    if (firstOfAKind === undefined) return;
    this.startUp[index] = valueOf(firstOfAKind.startUp, draw);
    firstOfAKind.routes.forEach(({ performance }, route) => {
      this.performance[index * ROUTES.length + route] = valueOf(performance, draw);
    });
  }

  private fillCell(
    { field, cell }: { field: FieldPlan; cell: number },
    effects: TermEffects,
    { draw, prior, mending }: { draw: Float64Array; prior: number; mending: number },
  ): void {
    const chances = field.chances.length;
    field.chances.forEach((chance, c) => (this.chance[cell * chances + c] = valueOf(chance, draw)));
    this.prior[cell] = multiplyOdds(prior, productOf(effects.viability, draw));
    this.mending[cell] = multiplyOdds(mending, productOf(effects.mending, draw));
    const { sensitivity, specificity, months, money } = this.gates;
    sensitivity.forEach((chance, gate) => {
      const at = cell * sensitivity.length + gate;
      this.sensitivity[at] = multiplyOdds(chance, productOf(effects.sensitivity[gate], draw));
      this.specificity[at] = multiplyOdds(specificity[gate], productOf(effects.specificity[gate], draw));
    });
    field.delayMeans.forEach((reader, delay) => {
      this.delayScale[cell * field.delayMeans.length + delay] =
        (valueOf(reader, draw) + months[delay]) * productOf(effects.durations[delay], draw);
    });
    this.overrun[cell] = productOf(effects.costs[CATEGORY.OVERRUN], draw);
    field.costMeans.forEach((reader, cost) => {
      const scale = cost <= CATEGORY.FACILITY ? this.study.lineScale : 1;
      this.cost[cell * field.costMeans.length + cost] =
        (valueOf(reader, draw) + money[cost]) * productOf(effects.costs[cost], draw) * scale * FEN;
    });
  }

  private viabilityOf(field: FieldPlan, draw: Float64Array): { prior: number; mending: number; truncated: number } {
    const { viability } = field;
    if (viability === undefined) return { prior: 1, mending: 0, truncated: 0 };
    if (viability.by === 'prior') {
      return { prior: valueOf(viability.prior, draw), mending: valueOf(viability.mending, draw), truncated: 0 };
    }
    const odds = { unpiloted: valueOf(viability.unpiloted, draw), piloted: valueOf(viability.piloted, draw) };
    return viabilityFromOdds(odds, this.accuracies(), this.reworks());
  }

  private accuracies(): GateAccuracies {
    const { gates } = this.study.names;
    const { sensitivity, specificity } = this.gates;
    const read = (of: Float64Array, gate: string): number => {
      const index = gates.indexOf(gate);
      return index < 0 ? 1 : of[index];
    };
    return {
      proofSensitivity: read(sensitivity, 'proof-of-concept'),
      proofSpecificity: read(specificity, 'proof-of-concept'),
      pilotSensitivity: read(sensitivity, 'pilot'),
      pilotSpecificity: read(specificity, 'pilot'),
      productionSensitivity: read(sensitivity, 'production'),
    };
  }

  private reworks(): number {
    return (
      this.study.conditions[0].limits[
        this.study.programs.technology.guards.findIndex(({ word }) => word === 'below')
      ] ?? 0
    );
  }
}
