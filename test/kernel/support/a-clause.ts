import type { Clause } from '#compile';

/** A grant of half of what the university pays for operation, at once and without a cap. */
export const PLAIN_CLAUSE: Clause = {
  id: 'clause',
  title: 'Clause',
  document: undefined,
  number: undefined,
  date: undefined,
  pays: 'operation',
  reimburses: 'university',
  base: 'own-share',
  rate: 0.5,
  caps: [],
  excludes: [],
  stages: [{ at: 'start', share: 1 }],
  form: 'grant',
  years: 0,
  interest: 0,
  defaultChance: 0,
  recovery: 0,
  loanToValue: 0,
  rights: undefined,
};
