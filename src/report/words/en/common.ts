/** Words that many sections share. */
export const common = {
  range: '{low} to {high}',
  tiny: 'under 0.001',
  tinyBelowZero: 'between −0.001 and 0',
  withInterval: '{mean} (95 % interval {interval})',
  intervalWithheld: '{mean} (95 % interval withheld)',
  intervalWithheldFor: '{mean} (95 % interval withheld: {reason})',
  intervalsWithheld: 'Where no interval stands, it is withheld: {reasons}.',
  gap: ' ',
  comma: ', ',
  semicolon: '; ',
  lastTwo: '{others} and {last}',
  andMore: '{named} and {left} more',
  inBrackets: '({inside})',
  medianAndRange: '{median} ({low} to {high})',
  policy: '*{policy}*',
  titleAndUnit: '{title} ({unit})',
} as const;
