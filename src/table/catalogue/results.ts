import { FROM_DECISION, outcomesOf } from './outcome.ts';

/** What a policy comes to: firms, output, money. */
export const RESULTS = outcomesOf([
  [
    'incubated-firms',
    'Incubated firms',
    'firms',
    'more',
    'Firms founded from technologies that entered after the decision date, and alive at the evaluation date.',
  ],
  [
    'output-value',
    'Output value',
    'RMB',
    'more',
    `Gross sales, real, without VAT, of those firms and the increase booked by adopters net of displaced local output, ${FROM_DECISION}.`,
  ],
  [
    'displaced-output',
    'Displaced local output',
    'RMB',
    'less',
    `Local output that the increase booked by adopters displaces ${FROM_DECISION}; output value is net of it.`,
  ],
  [
    'total-cost',
    'Cost of all parties',
    'RMB',
    'less',
    `What all parties pay to suppliers outside ${FROM_DECISION}, real and undiscounted.`,
  ],
  [
    'discounted-cost',
    'Present cost of all parties',
    'RMB',
    'less',
    `What all parties pay to suppliers outside ${FROM_DECISION}, present value at government's rate.`,
  ],
  [
    'discounted-equipment',
    'Present cost of equipment',
    'RMB',
    'less',
    `What all parties pay for equipment of lines ${FROM_DECISION}, present value at government's rate.`,
  ],
  [
    'discounted-facility',
    'Present cost of facilities',
    'RMB',
    'less',
    `What all parties pay for facilities of lines ${FROM_DECISION}, present value at government's rate.`,
  ],
  [
    'discounted-team',
    'Present cost of teams',
    'RMB',
    'less',
    `What all parties pay for teams of lines ${FROM_DECISION}, present value at government's rate.`,
  ],
  [
    'public-cost',
    'Public cost',
    'RMB',
    'less',
    `Present value at government's rate, at the decision date, of treasury appropriations ${FROM_DECISION}.`,
  ],
  [
    'fiscal-outlay',
    'Gross fiscal outlay',
    'RMB',
    'less',
    `Treasury appropriations, real and undiscounted, ${FROM_DECISION}; recycled returns are not appropriations.`,
  ],
  [
    'fiscal-receipts',
    'Receipts of government',
    'RMB',
    'more',
    `Repayments, exits and licence income paid to government ${FROM_DECISION}, without tax.`,
  ],
  [
    'private-money',
    'Private money drawn in',
    'RMB',
    'more',
    `Non-fiscal primary cash, or in-kind at cost, of enterprises, investors and inventors, ${FROM_DECISION}, what public loans paid for counted as it is repaid; without university money, valuations and secondary sales.`,
  ],
]);
