/** Every outcome defined. */
export const definitions = {
  heading: 'Definitions',
  all: 'All outcomes',
  outcome: 'Outcome',
  unit: 'Unit',
  definition: 'Definition',
} as const;
