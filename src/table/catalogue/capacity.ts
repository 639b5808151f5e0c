import { outcomesOf } from './outcome.ts';

/** Lines, queues and what the budget could not pay. */
export const CAPACITY = outcomesOf([
  ['lines-built', 'Lines built', 'lines', 'more', 'Pilot lines that began to operate after the decision date.'],
  ['lines-unfunded', 'Lines not funded', 'lines', 'less', 'Planned pilot lines that money never reached.'],
  [
    'claims-unfunded',
    'Claims not funded',
    'claims',
    'less',
    'Payments due from government, its own shares or reimbursements, that the budget could not meet in full.',
  ],
  [
    'waiting-months',
    'Waiting, total',
    'months',
    'less',
    'Months that technologies waited for a slot, from request to grant.',
  ],
  [
    'waits',
    'Slots granted',
    'grants',
    'neither',
    'Slots granted after the decision date (after warm-up where one is set).',
  ],
  [
    'busy-months',
    'Slot-months busy',
    'slot-months',
    'neither',
    'Slot-months occupied by technologies on lines in operation, after the decision date; who finishes on a closed line is left out.',
  ],
  [
    'available-months',
    'Slot-months open',
    'slot-months',
    'neither',
    'Slot-months of lines in operation, down times included, after the decision date.',
  ],
  [
    'queue-months',
    'Queue length, integrated',
    'technology-months',
    'less',
    'Technologies waiting, integrated over time after the decision date.',
  ],
]);
