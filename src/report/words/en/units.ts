import type { Units } from '../units.ts';

/** Millions and billions; words as the catalogue says them. */
export const ENGLISH_UNITS: Units = {
  money: [
    { from: 1e9, prefix: 'billion ' },
    { from: 1e6, prefix: 'million ' },
  ],
  partyMoney: [1e6],
  large: { tonnes: [{ from: 1e6, prefix: 'million ' }] },
  finer: false,
  word: (unit) => unit,
  joined: (shown, unit) => `${shown} ${shown === '1' ? singular(unit) : unit}`,
};

function singular(unit: string): string {
  return unit.replace(/ies$/, 'y').replace(/s$/, '');
}
