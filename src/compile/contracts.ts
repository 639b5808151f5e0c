import { PARTIES } from '#common/parties.ts';
import { purposeOf } from '#random';
import type { Contract, Instrument } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { ContractPlan, InstrumentPlan } from './study.ts';

/** A contract with its shares as rows over the parties; what it says of exploitation only where there are firms. */
export function contractPlan(contract: Contract, catalogue: InputCatalogue, exploited: boolean): ContractPlan {
  const rows = (named: Contract['costs']): Map<string, Float64Array> =>
    new Map(Object.entries(named).map(([kind, row]) => [kind, Float64Array.from(PARTIES, (party) => row[party])]));
  return {
    contract,
    costRows: rows(contract.costs),
    returnRows: rows(contract.returns),
    insiders: catalogue.read(contract.insiders),
    exploitation: (exploited ? contract.exploitation : []).map(({ kind, at, mean }) => ({
      kind,
      at,
      mean: catalogue.read(mean),
      purpose: purposeOf(`exploit:${kind}:${at}`),
    })),
  };
}

/** An instrument ready to pay. */
export function instrumentPlan(instrument: Instrument): InstrumentPlan {
  return { instrument, clauses: instrument.clauses };
}
