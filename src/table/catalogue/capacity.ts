import { outcomesOf } from './outcome.ts';
import type { Row } from './outcome.ts';

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
  ...sideRows('insiders', 'insiders'),
  ...sideRows('others', 'those who are no insiders'),
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

/** Waits of one side: technologies that belong to the co-building party, or the others. */
function sideRows(side: 'insiders' | 'others', who: string): readonly Row[] {
  return [
    [
      `${side}-waiting-months`,
      `Waiting of ${side}, total`,
      'months',
      'less',
      `Months that ${who} waited for a slot, from request to grant.`,
    ],
    [
      `${side}-waits`,
      `Slots granted to ${side}`,
      'grants',
      'neither',
      `Slots granted to ${who} after the decision date.`,
    ],
    [
      `${side}-lost`,
      `Requests of ${side} without a slot`,
      'requests',
      'less',
      `Requests of ${who} that ended without a slot: patience ran out, the waiting room was full, or no line was open.`,
    ],
    [
      `${side}-asked`,
      `Requests of ${side}`,
      'requests',
      'neither',
      `Requests of ${who} for a slot that ended, with a slot or without; who still waits at the end is not counted.`,
    ],
  ];
}
