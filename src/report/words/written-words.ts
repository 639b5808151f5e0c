import { TONGUES } from './language.ts';
import { languageNow } from './say.ts';

/** A number as the scenario writes it ("15 to 60 million RMB (90 %)") as the language in force writes it. */
export function writtenWords(written: string): string {
  return TONGUES[languageNow()].written(written);
}
