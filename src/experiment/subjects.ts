import { ENTITY_KINDS } from '#model';
import type { EntityKind } from '#model';
import type { Study } from '#compile';
import type { Course } from '#kernel';

type World = Course['world'];

/** Who an entity is, for reading. */
export interface Subject {
  readonly entity: EntityKind;
  /** Number among its kind; of a technology: its place in the stream of candidates. */
  readonly ordinal: number;
  /** Where it belongs: field and platform. */
  readonly name: string;
  /** Its platform, where it has one; empty otherwise. */
  readonly platform: string;
}

/** Who an entity of a world is; `past` knows the fields of those whose steps lie before the decision. */
export function subjectOf(study: Study, world: World, number: number, past: World = world): Subject {
  const kind = world.entities.kindOf(number);
  const place = number - [0, world.entities.firstLine, world.entities.firstFirm][kind];
  const field = study.names.fields[past.entities.field[number]];
  const { technology, ordinal } = originOf(world, kind, place);
  const platform = kind === 1 ? study.lines[place].platform : world.technologies.home[technology];
  const home = study.names.platforms[platform] ?? '';
  const from = kind === 2 ? `from technology ${world.candidates.ordinal[technology]}` : home;
  return { entity: ENTITY_KINDS[kind], ordinal, name: `${field}, ${from}`, platform: home };
}

function originOf(world: World, kind: number, place: number): { technology: number; ordinal: number } {
  if (kind === 0) return { technology: place, ordinal: world.candidates.ordinal[place] };
  return { technology: kind === 2 ? world.firms.technology[place] : -1, ordinal: place };
}

/** Calendar month of a month from the start of the past, as 2027-03. */
export function dateOf({ scenario }: Study, month: number): string {
  const year = scenario.time.start + Math.floor(month / 12);
  return `${year}-${String(Math.floor(month % 12) + 1).padStart(2, '0')}`;
}
