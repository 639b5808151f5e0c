import type { InternalRate, PartyFinding } from '#analysis';
import { intervalCell, partyScale, PER_CENT } from '../columns.ts';
import { escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, number } from '../numbers.ts';

const HEADERS = [
  'Party',
  'Contributes (million RMB)',
  'Receives (million RMB)',
  'Net present value (million RMB)',
  'Internal rate of return (a year)',
  'Payback (years)',
  'Probability of loss (%)',
  '5 % value at risk (million RMB)',
  'Mean of the worst 5 % (million RMB)',
] as const;

/** The money of the parties under one policy; `until` is the last year that is counted. */
export function partyTable(parties: readonly PartyFinding[], until: number): string {
  return table(
    HEADERS,
    parties.map((party) => rowOf(party, until)),
  );
}

function rowOf(finding: PartyFinding, until: number): string[] {
  const { party, contribution, receipts, npv, lossProbability } = finding;
  const idle = contribution.mean === 0 && receipts.mean === 0 && npv.mean === 0;
  const counted = Number.isFinite(npv.mean) && !idle;
  const money = [contribution, receipts].map(({ mean }) => number(mean / partyScale().divisor));
  if (!counted)
    return [
      party,
      ...money,
      ...HEADERS.slice(3)
        .map(() => (idle ? '0' : NO_NUMBER))
        .map(onlyFirst),
    ];
  return [
    party,
    ...money,
    intervalCell(npv, partyScale()),
    rateWords(finding.internalRate),
    paybackWords(finding, until),
    intervalCell(lossProbability, PER_CENT),
    riskWords(finding.valueAtRisk),
    riskWords(finding.tailMean),
  ];
}

/** A party without money has a net present value of nothing, and no rate, payback or risk. */
function onlyFirst(cell: string, at: number): string {
  return at === 0 ? cell : NO_NUMBER;
}

function rateWords(internalRate: InternalRate): string {
  switch (internalRate.kind) {
    case 'one':
      return amount(internalRate.rate, 'share');
    case 'none':
      return `none: ${escape(internalRate.why)}`;
    case 'several':
      return `several: ${internalRate.rates.map((rate) => amount(rate, 'share')).join('; ')}`;
  }
}

function paybackWords({ payback, contribution }: PartyFinding, until: number): string {
  if (contribution.mean === 0) return NO_NUMBER;
  return payback === undefined ? `not by the end of ${until}` : number(payback);
}

function riskWords(value: number | undefined): string {
  return value === undefined ? 'withheld' : number(value / partyScale().divisor);
}
