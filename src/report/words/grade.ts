import type { AssumptionRow } from '../description.ts';
import type { MessageId } from './catalogue.ts';
import { say } from './say.ts';

type Grade = AssumptionRow['grade'];

const GRADES = {
  reported: 'grades.reported',
  literature: 'grades.literature',
  assumption: 'grades.assumption',
} as const satisfies Readonly<Record<Grade, MessageId>>;

/** How well a number is founded, in the words of the language in force. */
export function gradeWords(grade: Grade): string {
  return say(GRADES[grade]);
}
