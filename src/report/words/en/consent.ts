/** Whether every party that is asked signs. */
export const consent = {
  yes: 'yes',
  no: 'no',
  cannotBeTold: 'cannot be told',
  nobodyAsked: 'nobody is asked',
} as const;
