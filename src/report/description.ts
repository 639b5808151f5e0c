import type { Question } from '#analysis';
import type { TestsDescription } from './tests-description.ts';

/** What the parties ask for before they sign, as the scenario states it. */
export type ParticipationDescription = Omit<Question['participation'], 'asked'>;

/** What a report says of the study besides its findings; plain text, made before rendering. */
export interface StudyDescription {
  readonly title: string;
  readonly question: string;
  readonly baseYear: number;
  readonly decisionYear: number;
  readonly windowYears: number;
  readonly evaluationYear: number;
  /** Programme budget as written in the scenario; undefined when the study has none. */
  readonly budget: string | undefined;
  readonly policies: readonly PolicyDescription[];
  readonly participation: ParticipationDescription;
  /** Whether anybody can earn anything; a study of costs asks nobody whether they would sign. */
  readonly modelsReturns: boolean;
  /** Whether viability follows from odds of being industrialised with and without a pilot, rather than being stated. */
  readonly statesOdds: boolean;
  /** Crossings of contract and instrument that make no sense, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  readonly assumptions: readonly AssumptionRow[];
  readonly facts: readonly FactRow[];
  /** Reported numbers of other cases beside outcomes. */
  readonly benchmarks: readonly BenchmarkRow[];
  /** Mermaid text of each statechart that ran, by title. */
  readonly diagrams: readonly { readonly title: string; readonly mermaid: string }[];
  /** How gates test; none where every gate states its accuracy. */
  readonly tests: readonly TestsDescription[];
  /** Closed forms that the simulation is held against. */
  readonly knownAnswers: readonly KnownAnswerRow[];
  /** Sentences on what the model leaves out, from the model card. */
  readonly limits: readonly string[];
}

/** A closed form of a queue, at the mean of every uncertain input. */
export interface KnownAnswerRow {
  /** Title of the field. */
  readonly queue: string;
  readonly formula:
    | 'erlang-c'
    | 'pollaczek-khinchine'
    | 'breakdowns'
    | 'erlang-b'
    | 'limited'
    | 'impatient'
    | 'cobham-insiders'
    | 'cobham-others';
  /** The only policy that it is the answer for; that of every policy unless stated. */
  readonly policy?: string;
  /** Outcome that it is the mean of. */
  readonly outcome: string;
  readonly value: number;
}

/** A policy in words. */
export interface PolicyDescription {
  readonly name: string;
  readonly contract: string;
  readonly instrument: string;
  /** What differs from the scenario's base, one line per changed value. */
  readonly differs: readonly string[];
  /** Clauses of the instrument, ready to cite. */
  readonly clauses: readonly string[];
}

/** One number of the scenario as written, with its evidence. */
export interface AssumptionRow {
  readonly path: string;
  readonly written: string;
  readonly grade: 'reported' | 'literature' | 'assumption';
  readonly source: string;
  readonly note: string;
  /** True when it is sampled, false when it is one value. */
  readonly uncertain: boolean;
}

/** One fact as the scenario states it. */
export interface FactRow {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  readonly relation: '=' | '>';
  readonly value: number;
  readonly unit: string;
  readonly use: 'input' | 'check';
  readonly source: string;
}

/** A reported number of another case as the scenario states it; `outcome` is the name of what it is set beside. */
export interface BenchmarkRow extends Pick<FactRow, 'title' | 'value' | 'use' | 'source'> {
  readonly outcome: string;
  readonly grade: AssumptionRow['grade'];
  readonly note: string;
}

/** How the run came to be, so that it can be run again. No clock. */
export interface Provenance {
  readonly scenarioFile: string;
  /** Hash of all inputs and of the code that simulates. */
  readonly inputsHash: string;
  readonly seed: string;
  readonly replications: number;
  readonly blockSize: number;
  /** How chance was sampled, where that is not the usual way. */
  readonly sampling?: { readonly draws: string; readonly lucks?: 'independent' | 'antithetic' };
  readonly version: string;
  readonly interpreter: string;
  /** A command line that repeats the run. */
  readonly command: string;
}

/** A finished report: Markdown and the charts it shows, by file name. */
export interface RenderedReport {
  readonly markdown: string;
  readonly charts: ReadonlyMap<string, string>;
}
