import { answer } from './answer.ts';
import { common } from './common.ts';
import { inShort } from './in-short.ts';
import { information } from './information.ts';
import { parties } from './parties.ts';
import { sensitivity } from './sensitivity.ts';

/** The words of a report in English, by section. */
export const english = { answer, common, inShort, information, parties, sensitivity } as const;
