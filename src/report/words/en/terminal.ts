/** The short table for a terminal. */
export const terminal = {
  leverage: 'Private RMB per public RMB',
  illustration: 'Illustration, not advice: most uncertain inputs are assumptions; no policy is marked best.',
  means:
    'Means of {replications}{fewer, select, yes { (fewer for policies out of the choice)} other {}}; ± half of the 95 % interval.',
  withheld: 'No ± where the interval is withheld: {reason}.',
  stopped: '{stopped} stopped at the event limit and left out.',
  report: 'Report: {file}',
} as const;
