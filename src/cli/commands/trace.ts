import { traceLedger, traceReplication } from '#experiment';
import type { LedgerLine, TraceEvent } from '#experiment';
import { stateLabel } from '#model';
import type { RunOptions } from '#pipeline';
import { csvOf } from '../csv.ts';
import { readBundle } from '../library.ts';
import { samplingOf } from '../sampling.ts';
import type { SamplingFlags } from '../sampling.ts';
import { openOrExplain, overridesFrom, policiesFrom } from '../open.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Options of `trace`, as typed; the program fills in those that have a default. */
export interface TraceFlags extends SamplingFlags {
  readonly policy: string;
  readonly replication: number;
  readonly technology?: number;
  readonly seed?: string;
  readonly set: readonly string[];
  readonly interpreter: RunOptions['interpreter'];
  readonly ledger?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Shows what happened in one replication, step by step, or every movement of money. */
export function traceCommand(scenario: string, flags: TraceFlags, world: World): number {
  refuseUnfit(flags);
  const study = openOrExplain(readBundle(scenario, world.cwd), overridesFrom(flags.set));
  policiesFrom(study, [flags.policy]);
  const seed = flags.seed ?? study.scenario.seed;
  const which = {
    policy: study.policies.findIndex(({ name }) => name === flags.policy),
    replication: flags.replication,
    interpreter: flags.interpreter,
    design: samplingOf(study, flags),
  };
  if (flags.ledger === true) showLedger(traceLedger(study, seed, which), flags, world);
  else showSteps(traceReplication(study, seed, which), flags, world);
  return 0;
}

/** @throws {UserError} where options contradict each other */
function refuseUnfit({ ledger, csv, json }: TraceFlags): void {
  if (csv === true && ledger !== true)
    throw new UserError('Only the ledger can be shown as a table.\n→ Add --ledger, or leave out --csv.');
  if (csv === true && json === true)
    throw new UserError('The ledger cannot be CSV and JSON at once.\n→ Leave out --csv or --json.');
}

function showSteps(events: readonly TraceEvent[], { technology, json }: TraceFlags, world: World): void {
  const isLife = ({ entity, ordinal }: TraceEvent): boolean => entity === 'technology' && ordinal === technology;
  const chosen = technology === undefined ? events : some(events.filter(isLife), technology);
  for (const event of chosen) world.out(json === true ? `${JSON.stringify(event)}\n` : readableStep(event));
}

function showLedger(lines: readonly LedgerLine[], { technology, csv, json }: TraceFlags, world: World): void {
  const isAbout = (line: LedgerLine): boolean => line.technology === technology;
  const chosen = technology === undefined ? lines : some(lines.filter(isAbout), technology);
  if (csv === true) world.out(ledgerCsv(chosen));
  else for (const line of chosen) world.out(json === true ? `${JSON.stringify(line)}\n` : readableEntry(line));
}

/** What there is of one technology. @throws {UserError} when there is nothing */
function some<Item>(found: readonly Item[], technology: number): readonly Item[] {
  if (found.length > 0) return found;
  throw new UserError(
    `Technology ${technology} never entered in this replication, or no money moved for it.\n→ Leave out --technology to see which did.`,
  );
}

function readableStep({ date, entity, ordinal, name, event, from, to }: TraceEvent): string {
  const [before, after] = [stateLabel(from), stateLabel(to)];
  const move = from === to ? `stays ${after}` : `${from === '' ? '' : `${before} `}→ ${after}`;
  return `${date}  ${entity} ${ordinal} (${name})  ${event}: ${move}\n`;
}

function readableEntry({ date, category, from, to, fen, subject, clause }: LedgerLine): string {
  const what = clause === '' ? category : `${category}, clause ${clause}`;
  const whom = subject === '' ? '' : `  for ${subject}`;
  return `${date}  ${rmb(fen)} RMB  ${from} → ${to}  ${what}${whom}\n`;
}

function ledgerCsv(lines: readonly LedgerLine[]): string {
  const rows = lines.map(({ fen, technology, sunk, ...line }) => ({
    ...line,
    sunk: sunk ? 'yes' : 'no',
    rmb: rmb(fen),
    technology: technology < 0 ? null : technology,
  }));
  return csvOf(['month', 'date', 'category', 'from', 'to', 'rmb', 'subject', 'technology', 'clause', 'sunk'], rows);
}

/** Exact: fen are whole numbers. */
function rmb(fen: number): string {
  return (fen / 100).toFixed(2);
}
