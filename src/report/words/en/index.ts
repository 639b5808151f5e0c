import { common } from './common.ts';
import { inShort } from './in-short.ts';
import { information } from './information.ts';
import { parties } from './parties.ts';
import { sensitivity } from './sensitivity.ts';

/** The words of a report in English, by section. */
export const english = { common, inShort, information, parties, sensitivity } as const;
