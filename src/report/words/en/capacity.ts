/** Utilisation, waiting, and what money did not reach. */
export const capacity = {
  heading: 'Utilisation and waiting',
  reading:
    'How full the pilot lines are and how long technologies wait for one, over all fields and lines from the decision date on. Utilisation, waiting and time to market are ratios of means. Waiting counts those who got a slot: where many give up or are turned away, it is short although the queue is long, so read it beside the technologies served. A line counts as open from its commissioning to its end, breakdowns included, so 100 % cannot be reached. Lines and claims are not funded where the budget is used up; what a cap cuts off was no claim.',
  sides:
    'Who belongs to the co-building party, an *insider*, may go first or have slots kept; the others are everybody else. Waits are of those who got a slot. Without a slot in the end is who lost patience, found the waiting room full, or asked when no line was open. A policy that turns away more of the others may well make the rest wait less, so read both numbers together.',
  mostAndLeast:
    'Of the requests of others, {most} end without a slot under {mostPolicy}, the most, and {least} under {leastPolicy}, the fewest.',
  picture: 'Utilisation of the pilot lines and waiting for a line, by policy',
} as const;
