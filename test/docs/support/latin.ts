/** What may stand in Latin letters in a Chinese report: methods, units and forms, the program, and what is cited. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'Bass',
    'Cobham',
    'Erlang',
    'Holm',
    'KL',
    'PAWN',
    'PERT',
    'Pollaczek-Khinchine',
    'Sobol',
    'Sugden',
    'Smith',
    'Jones',
  ],
  ...['CO', 'GB', 'ISO', 'km', 'TRL', 'XState', 'pilotline'],
  ...['Paul', 'Nature', 'Reviews', 'Drug', 'Discovery', 'Management', 'Science'],
  ...['Merrow', 'Phillips', 'Myers', 'RAND', 'R-', 'DOE', 'Carta', 'Sunable', 'Xtep'],
]);

/** Works as they are cited, whose titles are not translated. */
const CITED = /Sultan, Farley &(?:amp;)? Lehmann 1990, Journal of Marketing Research/g;

/** Queues as Kendall writes them. */
const QUEUE = /(?<![A-Za-z])[MDG]\/[MDG]\/(?:\d+|c)(?:\/\d+)?/g;

/** Words of Latin letters in a Chinese report, but for code, diagrams, links, files, citations and the words above. */
export function latinInReport(markdown: string): readonly string[] {
  return latinIn(
    markdown
      .replace(/```[^]*?```|`[^`\n]*`|<code>[^]*?<\/code>|<[^>]+>/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/https?:\/\/\S+|doi:\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org)\b/g, ''),
  );
}

/** The same in a chart: what it shows and what it reads aloud. */
export function latinInChart(svg: string): readonly string[] {
  const shown = [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text);
  const aloud = [...svg.matchAll(/ aria-(?:label|roledescription)="([^"]*)"/g)].map(([, text]) => text);
  return latinIn([...shown, ...aloud].join('\n'));
}

/** The same in any text. */
export function latinIn(text: string): readonly string[] {
  const words =
    text
      .replace(QUEUE, '')
      .replace(CITED, '')
      .match(/[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]+/g) ?? [];
  return [...new Set(words.filter((word) => !KNOWN.has(word)))];
}
