/** What may stand in Latin letters in a Chinese report: names of methods, of forms, of units and of the program. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'Bass',
    'Brown',
    'Erlang',
    'Forsythe',
    'Fréchet',
    'Holm',
    'KL',
    'PAWN',
    'PERT',
    'Pollaczek-Khinchine',
    'Saltelli',
  ],
  ...['Sobol', 'Sugden', 'TRL', 'XState', 'Merton', 'Vapnek'],
  ...['CO', 'km', 'kg', 'GB', 'ISO', 'AI'],
  ...['pilotline'],
]);

/** Queues as Kendall writes them. */
const QUEUE = /(?<![A-Za-z])[MDG]\/[MDG]\/(?:\d+|c)(?:\/\d+)?/g;

/** Authors, journal, year: a citation stands as it was printed. */
const CITATION = /[^|。；\n]*(?:doi:|arXiv|(?:19|20)\d\d[，,：:] ?[A-Z])[^|。；\n]*/g;

/** Words of Latin letters in a Chinese report, but for code, diagrams, links, files, citations and the words above. */
export function latinInReport(markdown: string): readonly string[] {
  return latinIn(
    markdown
      .replace(/```[^]*?```|`[^`\n]*`|<code>[^]*?<\/code>|<[^>]+>/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/https?:\/\/\S+/g, '')
      .replace(CITATION, ''),
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
  const words = text.replace(QUEUE, '').match(/[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]+/g) ?? [];
  return [...new Set(words.filter((word) => !KNOWN.has(word)))];
}
