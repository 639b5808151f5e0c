/** The least share of net licence income that inventors receive, and the law that says so. */
export const INVENTORS_FLOOR = {
  share: 0.5,
  law: 'Law on Promoting the Transformation of Scientific and Technological Achievements (2015), art. 45',
} as const;
