/** How much went through each clause of each policy's instrument. */
export const clauses = {
  heading: 'Which clauses did the paying',
  none: 'No policy has an instrument with clauses.',
  intro:
    'Public money that goes through a funding instrument goes through one of its clauses. Here they are as they were applied, each with its rate, its cap where it has one, its document, number and date where these are known, and the grade of each number; below them stand the means of what was paid through each under every policy that has them, in real RMB of {baseYear}. A clause is *idle* under a policy where it paid nothing in any replication.',
  policy: 'Policy',
  clause: 'Clause {number} ({unit})',
  idle: 'idle',
  idleUnmet:
    'A clause is idle where the party that it refunds never bore a cost of its kind after the decision, or never met its condition; up to {unmet} per replication could not be met in full for want of money here, which may be another reason.',
  idleMet:
    'A clause is idle where the party that it refunds never bore a cost of its kind after the decision, or never met its condition; no claim was left unmet for want of money here.',
} as const;
