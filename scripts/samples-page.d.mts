/** A scenario with its reports, as Markdown. */
interface Sample {
  readonly name: string;
  readonly en: string;
  readonly zh: string;
}

/** What a report opens with. */
interface Parts {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly illustration: boolean;
}

/** The page of the samples; see samples-page.mjs. */
export function samplesPage(samples: readonly Sample[]): string;

/** What a report opens with; see samples-page.mjs. */
export function partsOf(report: string): Parts;
