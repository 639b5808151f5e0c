import type { Run } from './support/observe.ts';
import { forAllRuns } from './support/for-all-runs.ts';

const END_STATES = ['commercialised', 'abandoned', 'withdrawn'] as const;
const LEFT = ['left-proof-of-concept', 'left-contracting', 'left-waiting', 'left-pilot', 'left-production'] as const;

forAllRuns({
  'time never runs back, and nobody leaves an end': offTheirPath,
  'technologies are conserved': lostTechnologies,
  'technologies enter in the window, as candidates do': strayEntries,
  'firms are conserved': lostFirms,
  'every number of the outcome is finite': infinite,
});

function offTheirPath({ study, world, past, since }: Run): unknown[] {
  const { decision, end } = study.calendar;
  const programs = [study.programs.technology, study.programs.line, study.programs.firm];
  const leafOf = new Map<number, number>();
  const leftTheirPath = [...past.steps, ...since.steps].filter(({ entity, from, to }) => {
    const before = leafOf.get(entity) ?? -1;
    const ended = before >= 0 && programs[world.entities.kindOf(entity)].final[before] === 1;
    leafOf.set(entity, to);
    return from !== before || (ended && to !== from);
  });
  const months = [...past.steps, ...since.steps].map(({ month }) => month);
  const back = months.filter((month, at) => at > 0 && month < months[at - 1]);
  const early = past.steps.filter(({ month }) => month < 0 || month >= decision);
  const late = since.steps.filter(({ month }) => month < decision || month > end);
  return [...leftTheirPath, ...back, ...early, ...late];
}

/** Entered = in progress + commercialised + abandoned + withdrawn, by origin, and as the outcomes count them. */
function lostTechnologies(run: Run): unknown[] {
  const { study, world, measures } = run;
  const [ofPast, ofProgramme] = [[], []] as { entity: number; end: string | undefined }[][];
  for (const [entity, { entered, end }] of livesOf(run))
    (entered < study.calendar.decision ? ofPast : ofProgramme).push({ entity, end });
  const { final } = study.programs.technology;
  const { state, firstLine } = world.entities;
  const living = Array.from(state.subarray(0, firstLine), (leaf, entity) => ({ leaf, entity })).filter(
    ({ leaf }) => leaf >= 0 && final[leaf] === 0,
  );
  const inProgress = (group: readonly { entity: number }[]): number => {
    const members = new Set(group.map(({ entity }) => entity));
    return living.filter(({ entity }) => members.has(entity)).length;
  };
  const ended = (group: readonly { end: string | undefined }[]): number =>
    END_STATES.reduce((sum, state) => sum + group.filter(({ end }) => end === state).length, 0);
  const { outcomes } = measures;
  const commercialised = ofProgramme.filter(({ end }) => end === 'commercialised').length;
  return [
    ['past', ofPast.length, inProgress(ofPast) + ended(ofPast)],
    ['programme', ofProgramme.length, inProgress(ofProgramme) + ended(ofProgramme)],
    ['living', living.length, inProgress(ofPast) + inProgress(ofProgramme)],
    ['entered', ofProgramme.length, outcomes['technologies-entered']],
    ['commercialised', commercialised, outcomes['technologies-commercialised']],
    ['unfinished', inProgress(ofProgramme), outcomes['unfinished']],
    ['left', ended(ofProgramme) - commercialised, LEFT.reduce((sum, name) => sum + outcomes[name], 0)],
  ].filter(([, counted, said]) => counted !== said);
}

/** When each technology entered, and where it ended, as the trace tells. */
function livesOf({ study, world, past, since }: Run): Map<number, { entered: number; end: string | undefined }> {
  const { leaves } = study.programs.technology;
  const lives = new Map<number, { entered: number; end: string | undefined }>();
  for (const { entity, month, from, to } of [...past.steps, ...since.steps]) {
    if (entity >= world.entities.firstLine) continue;
    const end = END_STATES.find((state) => state === leaves[to]);
    lives.set(entity, { entered: from < 0 ? month : (lives.get(entity)?.entered ?? NaN), end });
  }
  return lives;
}

function strayEntries(run: Run): unknown[] {
  const { candidates } = run.world;
  return [...livesOf(run)].filter(([entity, { entered }]) => {
    return entered !== candidates.time[entity] || !(entered < run.study.calendar.windowEnd);
  });
}

function lostFirms({ study, world, past, since, measures }: Run): unknown[] {
  const { firms, technologies, now } = world;
  const { firstFirm } = world.entities;
  const steps = [...past.steps, ...since.steps].filter(({ entity }) => entity >= firstFirm);
  const { leaves } = study.programs.firm;
  const founded = steps.filter(({ from }) => from < 0);
  const ended = steps.filter(({ to }) => leaves[to] === 'failed' || leaves[to] === 'acquired');
  const isNew = (entity: number): boolean =>
    technologies.entered[firms.technology[entity - firstFirm]] >= study.calendar.decision;
  const alive = founded.filter(({ entity }) => !ended.some((end) => end.entity === entity));
  const wrongDates = [
    ...founded.filter(({ entity, month }) => firms.since[entity - firstFirm] !== month),
    ...ended.filter(({ entity, month }) => firms.until[entity - firstFirm] !== month),
    ...alive.filter(({ entity }) => firms.until[entity - firstFirm] <= now),
  ];
  const counts = [
    ['founded', founded.length, firms.count],
    ['founded new', founded.filter(({ entity }) => isNew(entity)).length, measures.outcomes['firms-founded']],
    ['alive new', alive.filter(({ entity }) => isNew(entity)).length, measures.outcomes['incubated-firms']],
    ['alive old', alive.filter(({ entity }) => !isNew(entity)).length, measures.outcomes['inherited-firms']],
  ];
  return [...wrongDates, ...counts.filter(([, counted, said]) => counted !== said)];
}

function infinite({ measures: { outcomes, yearly } }: Run): unknown[] {
  const series = Object.entries(yearly).flatMap(([name, values]) => [...values].map((value) => [name, value] as const));
  return [...Object.entries(outcomes), ...series].filter(([, value]) => !Number.isFinite(value));
}
