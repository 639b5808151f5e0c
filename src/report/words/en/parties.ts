/** The six parties. */
export const parties = {
  government: 'government',
  enterprise: 'enterprise',
  university: 'university',
  inventors: 'inventors',
  investor: 'investor',
  platform: 'platform',
} as const;
