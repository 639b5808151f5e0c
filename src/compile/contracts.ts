import { PARTIES } from '#common/parties.ts';
import { purposeOf } from '#random';
import type { Contract, Instrument, Quantity } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { ContractPlan, InstrumentPlan, Reader } from './study.ts';

/** A contract with its shares as rows over the parties; what it says of exploitation only where there are firms. */
export function contractPlan(contract: Contract, catalogue: InputCatalogue, exploited: boolean): ContractPlan {
  const rows = (named: Contract['costs']): Map<string, Float64Array> =>
    new Map(Object.entries(named).map(([kind, row]) => [kind, Float64Array.from(PARTIES, (party) => row[party])]));
  return {
    contract,
    costRows: rows(contract.costs),
    returnRows: rows(contract.returns),
    insiders: catalogue.read(contract.insiders),
    royalty: exploited ? royaltyPlan(contract, catalogue) : undefined,
    serviceFee: readOr(contract.serviceFee, catalogue),
    transferCost: readOr(contract.transferCost, catalogue),
    userFee: contract.userFee.map(({ upTo, perMonth }) => ({ upTo, rate: perMonth })),
    exploitation: (exploited ? contract.exploitation : []).map(({ kind, at, mean }) => ({
      kind,
      at,
      mean: catalogue.read(mean),
      purpose: purposeOf(`exploit:${kind}:${at}`),
    })),
  };
}

function royaltyPlan({ royalty }: Contract, catalogue: InputCatalogue): ContractPlan['royalty'] {
  if (royalty === undefined) return undefined;
  const { rate, minimum, months } = royalty;
  return { rate: catalogue.read(rate), minimum: readOr(minimum, catalogue), months };
}

/** What a file does not state is nothing. */
function readOr(quantity: Quantity | undefined, catalogue: InputCatalogue): Reader {
  return quantity === undefined ? constant(0) : catalogue.read(quantity);
}

/** An instrument ready to pay. */
export function instrumentPlan(instrument: Instrument): InstrumentPlan {
  return { instrument, clauses: instrument.clauses };
}
