import { TONGUES } from './language.ts';
import { languageNow, phrase, say } from './say.ts';

/** The Mermaid text of a chart with its labels in the language in force; names of states stay as they are. */
export function diagramWords(mermaid: string): string {
  return mermaid
    .split('\n')
    .map((line) =>
      line
        .replace(/^(\s*state ")([^"]*)(" as )/, (_, before: string, label: string, after: string) =>
          [before, labelWords(label), after].join(''),
        )
        .replace(/^(\s*\S+ --> \S+ : )(.*)$/, (_, before: string, label: string) => before + arrowWords(label)),
    )
    .join('\n');
}

/** A state, an event, a duration or the name of a chart: the model's own words come first. */
export function labelWords(label: string, entry = ''): string {
  const own = phrase(label);
  if (own !== label) return own;
  const { pathParts } = TONGUES[languageNow()];
  const part = label.replaceAll(' ', '-');
  return pathParts.get(`${entry}.${part}`) ?? pathParts.get(part) ?? label;
}

/** What moves a thing on, and under which condition. */
function arrowWords(label: string): string {
  const [whole, event, guard] = /^(.*?)(?: \[(.*)\])?$/.exec(label) ?? [label, label];
  if (phrase(whole) !== whole) return phrase(whole);
  const moved = event.startsWith('after ')
    ? say('statecharts.after', { delay: labelWords(event.slice('after '.length)) })
    : labelWords(event);
  return guard === undefined ? moved : say('statecharts.guarded', { moved, guard: guardWords(guard) });
}

function guardWords(guard: string): string {
  if (guard === 'else') return say('statecharts.otherwise');
  if (phrase(guard) !== guard) return phrase(guard);
  if (guard.startsWith('passes '))
    return say('statecharts.passes', { gate: labelWords(guard.slice('passes '.length), 'gates') });
  if (guard.endsWith(' left')) return say('statecharts.left', { limit: labelWords(guard.slice(0, -' left'.length)) });
  return labelWords(guard);
}
