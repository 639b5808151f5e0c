import { FEN } from './fen.ts';
import { ACCOUNT, CATEGORY } from './ledger.ts';
import { MATTER } from './world.ts';
import type { World } from './world.ts';

/** A firm is founded: the later rounds that luck grants it are due in their months, if it lives so long. */
export function scheduleRounds(world: World, firm: number): void {
  const { calendar, entities, now, settings, study } = world;
  if (study.firms === undefined) return;
  const { rounds } = settings;
  for (let round = 0; round < rounds.length; round++) {
    const due = now + rounds[round].after;
    if (due > study.calendar.end) continue;
    const uniform = world.chance(entities.firstFirm + firm, study.firms.rounds[round].held, 0);
    if (uniform < rounds[round].chance) calendar.push(due, MATTER.ROUND, firm * rounds.length + round);
  }
}

/** A firm that is still alive holds a round: its investors pay for its growth, and who owned it owns less. */
export function holdRound(world: World, which: number): void {
  const { entities, firms, now, settings, study } = world;
  const round = which % settings.rounds.length;
  const firm = Math.floor(which / settings.rounds.length);
  const plan = study.firms?.rounds[round];
  if (plan === undefined || firms.until[firm] <= now) return;
  const { raises, sells } = settings.rounds[round];
  const subject = entities.firstFirm + firm;
  const fen = Math.round(raises * plan.raises.shape.quantile(world.chance(subject, plan.raised, 0)) * FEN);
  firms.retained[firm] *= 1 - sells;
  for (const { ledger } of world.books) {
    ledger.page(now, CATEGORY.ROUND);
    ledger.subject = subject;
    ledger.enter(ACCOUNT.INVESTOR, ACCOUNT.FIRMS, fen);
    ledger.enter(ACCOUNT.FIRMS, ACCOUNT.OUTSIDE, fen);
    if (ledger.recording) ledger.privateMoney += fen;
  }
}
