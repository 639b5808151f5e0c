/**
 * The programme's purse: a ceiling on the present value of appropriations, what is committed under it, and returns that
 * are spent again before new money is asked for. All in fen; present values at government's rate.
 */
export class Treasury {
  /** Ceiling on the present value of appropriations; Infinity where the plan is built whatever it costs. */
  ceiling = 0;
  /** Present value spent and promised so far. */
  spent = 0;
  committed = 0;
  /** Returns waiting to be spent again, fen. */
  fund = 0;
  /** Appropriations, real and undiscounted, and returns to government. */
  appropriated = 0;
  receipts = 0;
  /** What was paid from returns in place of appropriations. */
  spentAgain = 0;
  refusals = 0;
  /** Appropriations by year of the evaluation. */
  readonly yearly: Float64Array;

  constructor(years: number) {
    this.yearly = new Float64Array(years);
  }

  /**
   * Pays what it can of a claim, from the fund first, then from the treasury within the ceiling.
   * @returns fen paid; the rest is counted as refused
   */
  pay(fen: number, year: number, factor: number): number {
    const recycled = Math.min(this.fund, fen);
    const room = this.ceiling - this.spent - this.committed;
    const wanted = fen - recycled;
    const appropriation = wanted * factor <= room ? wanted : Math.max(0, Math.floor(room / factor));
    this.fund -= recycled;
    this.spentAgain += recycled;
    this.spent += appropriation * factor;
    this.appropriated += appropriation;
    this.yearly[year] += appropriation;
    if (appropriation < wanted) this.refusals++;
    return recycled + appropriation;
  }

  /** Promises a present value, if there is room for it. */
  commit(presentValue: number): boolean {
    if (this.spent + this.committed + presentValue > this.ceiling) return false;
    this.committed += presentValue;
    return true;
  }

  /** Takes a return, of which a share is kept to be spent again. */
  receive(fen: number, recycledShare: number): void {
    this.receipts += fen;
    this.fund += Math.floor(fen * recycledShare);
  }

  /** Nothing was spent yet. */
  clear(): void {
    Object.assign(this, {
      ceiling: 0,
      spent: 0,
      committed: 0,
      fund: 0,
      appropriated: 0,
      receipts: 0,
      spentAgain: 0,
      refusals: 0,
    });
    this.yearly.fill(0);
  }
}
