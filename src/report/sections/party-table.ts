import type { InternalRate, PartyFinding } from '#analysis';
import { intervalCell, partyScale, PER_CENT } from '../columns.ts';
import { escape, table } from '../markdown.ts';
import { amount, NO_NUMBER, number } from '../numbers.ts';
import type { Scale } from '../numbers.ts';
import { party as partyWords } from '../words/party.ts';
import { phrase, say } from '../words/say.ts';

/** Cells after the name and what it contributes and receives. */
const REST = 6;

function headers({ unit }: Scale): readonly string[] {
  return [
    say('money.party'),
    say('money.contributes', { unit }),
    say('money.receives', { unit }),
    say('money.npv', { unit }),
    say('money.rate'),
    say('money.payback'),
    say('money.loss'),
    say('money.valueAtRisk', { unit }),
    say('money.tailMean', { unit }),
  ];
}

/** The money of the parties under one policy; `until` is the last year that is counted. */
export function partyTable(parties: readonly PartyFinding[], until: number): string {
  const scale = partyScale(
    parties.flatMap(({ contribution, receipts, npv }) => [contribution.mean, receipts.mean, npv.mean]),
  );
  return table(
    headers(scale),
    parties.map((party) => rowOf(party, { until, scale })),
  );
}

function rowOf(finding: PartyFinding, { until, scale }: { readonly until: number; readonly scale: Scale }): string[] {
  const { party, contribution, receipts, npv, lossProbability } = finding;
  const idle = contribution.mean === 0 && receipts.mean === 0 && npv.mean === 0;
  const counted = Number.isFinite(npv.mean) && !idle;
  const money = [contribution, receipts].map(({ mean }) => number(mean / scale.divisor));
  if (!counted)
    return [
      partyWords(party),
      ...money,
      ...Array.from({ length: REST }, () => (idle ? '0' : NO_NUMBER)).map(onlyFirst),
    ];
  return [
    partyWords(party),
    ...money,
    intervalCell(npv, scale),
    rateWords(finding.internalRate),
    paybackWords(finding, until),
    intervalCell(lossProbability, PER_CENT),
    riskWords(finding.valueAtRisk, scale),
    riskWords(finding.tailMean, scale),
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
      return say('money.noRate', { why: escape(phrase(internalRate.why)) });
    case 'several':
      return say('money.rates', {
        rates: internalRate.rates.map((rate) => amount(rate, 'share')).join(say('common.semicolon')),
      });
  }
}

function paybackWords({ payback, contribution }: PartyFinding, until: number): string {
  if (contribution.mean === 0) return NO_NUMBER;
  return payback === undefined ? say('money.notBack', { until }) : number(payback);
}

function riskWords(value: number | undefined, { divisor }: Scale): string {
  return value === undefined ? say('money.withheld') : number(value / divisor);
}
