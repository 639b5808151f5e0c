/** What knowing an input before the choice would bring. */
export const information = {
  heading: 'What would be worth measuring',
  intro:
    'Whoever knew an uncertain input before choosing could choose another policy where that one is better. The value of knowing is what this would gain on average; it is nothing to somebody whose choice stays the same whatever turns out. It comes from the runs already made.',
  aboutIntervals:
    'In brackets stands the 95 % interval, one number at a time: of forty inputs without any value, one would seem by luck alone to have some. A value cannot lie below zero, so neither number nor interval is shown there.',
  aboutRegression:
    'What is estimated is the gain of choosing by a regression of the differences between policies on the inputs. Each block of replications is judged by choices that were made on the blocks before it, so luck is not taken for knowledge. What the regression cannot see in so few replications is in neither the value nor its interval, so where inputs act weakly against luck both lie too low; more replications show more of it.',
  aboutKnowing:
    'Knowing means knowing the number exactly, before the choice. A measurement that leaves doubt is worth less, and what it costs is not taken off. Values of several inputs do not add up.',
  withheld: 'The value is withheld: {reason}.',
  ratio:
    'To value information, choose by an outcome that every replication has; the value by government’s test, where it stands below, does not need one.',
  part: 'Part of the model',
  input: 'Input',
  everyByOutcome: 'Every uncertain input, by the decision outcome',
  everyByTest: "Every uncertain input, by government's test",
  byOutcome: 'Choosing by the decision outcome, {outcome}',
  bySocialValue: "Choosing by government's test: its net present value with that of local tax",
  byCeiling: "Choosing by government's test: {ceiling} for each incubated firm, less public cost",
  clearChoice:
    'The value of knowing everything uncertain before choosing is not distinguishable from zero: the choice is so clear that in no draw would knowing have gained anything that could be seen.',
  everything:
    'Knowing everything uncertain before choosing would be worth up to {most} (best estimate {best}); it would change the choice in {share} of the draws.',
  doubtful: 'It is not distinguishable from zero.',
  next: 'To measure next: {inputs}. The value of {count, plural, one {it} other {each}} lies above zero.',
  noneSure: 'No single input has a value that is distinguishable from zero.',
  hopeful: 'Those that may be worth most are {inputs}.',
  value: 'Value of knowing it ({unit})',
  changes: 'Changes the choice (% of draws)',
  grade: 'Grade',
  noneSeen: 'none seen',
  cell: '{best}<br>({least} to {most})',
  assumed: '{assumed} of {all} are assumptions',
  odds: 'Odds of being industrialised',
  gates: 'How well gates judge',
  chances: 'Chances on the way',
  durations: 'Durations',
  costs: 'Costs',
  arrivals: 'How many technologies come',
  firms: 'What becomes of firms',
  firstPlants: 'First plants',
  lines: 'Lines',
  contractEffects: 'Effects of contracts',
  contractTerms: 'What contracts bring about',
  instrumentEffects: 'Effects of instruments',
  instrumentTerms: 'What instruments bring about',
} as const;
