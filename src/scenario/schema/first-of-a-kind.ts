import * as z from 'zod';
import { ROUTES } from '../first-of-a-kind.ts';
import type { ByRoute, FirstOfAKind } from '../first-of-a-kind.ts';
import { amount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { quantity, unstated } from './quantity.ts';
import { countingNumber, group, mustBe, oneOf, wording, yesOrNo } from './words.ts';

type Method = FirstOfAKind['method'];

const CLASSES = '0 research, 1 study, 2 preliminary, 3 budget, 4 definitive';

const error = mustBe(`an estimate class (${CLASSES})`, '2');
const estimateClass = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)], { error });

const outside = { error: mustBe('a number from 2 (well defined) to 8 (hardly)', '5') };
const definition = z.number(outside).min(2, outside).max(8, outside);

/** What is known of a first plant when its cost is estimated; which keys count depends on the method. */
const ROUTE_KEYS = {
  class: graded(estimateClass)
    .optional()
    .describe(
      `Class of the estimate by which the plant is decided: ${CLASSES}. Actual over estimated cost has the median 2.04, 1.61, 1.28, 1.20 or 1.08 (RAND R-2569-DOE, 1981). Class 2 after a pilot and 0 without one (unless stated).`,
    ),
  'project-definition': graded(definition)
    .optional()
    .describe(
      'How poorly site and engineering are defined: 2 (well) to 8 (hardly); 5 after a pilot and 8 without one (unless stated).',
    ),
  'balance-equations': graded(amount('share', 'probability'))
    .optional()
    .describe(
      'Share of the heat and mass balance equations that rest on data; 0.8 after a pilot and 0.2 without one (unless stated).',
    ),
  spread: graded(countingNumber(10, '0.2'))
    .optional()
    .describe(
      'How much the ratio differs from plant to plant: standard deviation over mean; 0.3 in class 0 down to 0.1 in class 4, and 0.1 by the RAND equations (unless stated).',
    ),
};
const route = group({ ...ROUTE_KEYS, ...EVIDENCE }).meta({
  id: 'first-plant',
  description: 'What is known of a first plant when its cost is estimated.',
  examples: [{ class: 2, spread: 0.2 }],
});

const PROCESS_KEYS = {
  'percent-new': graded(amount('share', 'probability'))
    .optional()
    .describe('Share of the estimated cost in commercially unproven technology (0 % unless stated).'),
  impurities: graded(countingNumber(5, '2'))
    .optional()
    .describe('How hard impurities that build up are expected to be, 0 to 5 (0 unless stated).'),
  complexity: graded(countingNumber(50, '5'))
    .optional()
    .describe('Number of continuously linked process blocks (1 unless stated).'),
  inclusiveness: graded(amount('share', 'probability'))
    .optional()
    .describe(
      'Share of land, first inventory and staff before start-up that the estimate includes (0 % unless stated).',
    ),
  'new-steps': graded(countingNumber(50, '2'))
    .optional()
    .describe('Process steps that are commercially unproven (1 unless stated).'),
  waste: graded(countingNumber(5, '2'))
    .optional()
    .describe('How hard waste handling is expected to be, 0 to 5 (0 unless stated).'),
  solids: yesOrNo().optional().describe('Whether the plant handles solids (false unless stated).'),
};

const performance = group({
  unpiloted: quantity('share', 'probability').optional().describe('Without a pilot (50 % unless stated).'),
  piloted: quantity('share', 'probability').optional().describe('After a pilot (80 % unless stated).'),
  elsewhere: quantity('share', 'probability')
    .optional()
    .describe('After a pilot elsewhere (as piloted unless stated).'),
});

const keys = group({
  method: oneOf(['estimate-class', 'rand-equations'])
    .optional()
    .describe(
      'Cost growth by the class of the estimate (unless stated), or growth and performance by the RAND equations.',
    ),
  unpiloted: route.optional().describe('A plant that is built without a pilot.'),
  piloted: route.optional().describe('A plant that is built after a pilot.'),
  elsewhere: route.optional().describe('A plant that is built after a pilot elsewhere (as piloted unless stated).'),
  'start-up': quantity('duration', 'not-negative')
    .optional()
    .describe(
      'Time from the start of production in which the plant makes less than designed (12 months unless stated).',
    ),
  performance: performance.optional().describe('Output over design during start-up.'),
  ...PROCESS_KEYS,
});

type Keys = z.output<typeof keys>;
type RouteRead = z.output<typeof route>;

/** Keys that only one method reads. */
const OWN_KEYS: Readonly<Record<Method, { readonly top: readonly string[]; readonly route: readonly string[] }>> = {
  'estimate-class': { top: ['performance'], route: ['class'] },
  'rand-equations': { top: Object.keys(PROCESS_KEYS), route: ['project-definition', 'balance-equations'] },
};

/** `first-of-a-kind:` what the first commercial plant costs above its estimate and makes below its design. */
export const firstOfAKind = keys
  .superRefine((input, context) => {
    const method = input.method ?? 'estimate-class';
    const other = method === 'estimate-class' ? 'rand-equations' : 'estimate-class';
    const complain = (map: object | undefined, foreign: readonly string[], path: readonly string[]): void => {
      for (const key of foreign.filter((name) => map !== undefined && Object.hasOwn(map, name))) {
        const message = wording(
          `{name} does not go together with the method ${method}`,
          `remove it, or write method: ${other}`,
        );
        context.addIssue({ code: 'custom', message, path: [...path, key] });
      }
    };
    complain(input, OWN_KEYS[other].top, []);
    for (const name of ROUTES) complain(input[name], OWN_KEYS[other].route, [name]);
  })
  .meta({
    id: 'first-of-a-kind',
    description: 'Cost growth and start-up shortfall of the first commercial plant of a technology.',
    examples: [{ unpiloted: { class: 0 }, piloted: { class: 2 } }],
  })
  .transform((input): FirstOfAKind => {
    const startUp = input['start-up'] ?? unstated(12, 'duration', '12 months');
    return input.method === 'rand-equations'
      ? { method: input.method, startUp, process: processOf(input), ...byRoute(input, knownOf) }
      : { method: 'estimate-class', startUp, performance: performanceOf(input), ...byRoute(input, estimateOf) };
  });

/** A pilot elsewhere counts as one at home unless the file says otherwise. */
function byRoute<Value>(
  { unpiloted = {}, piloted = {}, elsewhere = piloted }: Keys,
  read: (route: RouteRead, isPiloted: boolean) => Value,
): ByRoute<Value> {
  return { unpiloted: read(unpiloted, false), piloted: read(piloted, true), elsewhere: read(elsewhere, true) };
}

/** Spread of the ratio by class, an assumption: the better the estimate, the less plants differ. */
const USUAL_SPREADS = [0.3, 0.25, 0.2, 0.15, 0.1] as const;

function estimateOf(route: RouteRead, isPiloted: boolean): { estimateClass: 0 | 1 | 2 | 3 | 4; spread: number } {
  const estimate = route.class ?? (isPiloted ? 2 : 0);
  return { estimateClass: estimate, spread: route.spread ?? USUAL_SPREADS[estimate] };
}

/** About the residual standard error of the equation (0.08 of a ratio near 0.8). */
const RESIDUAL_SPREAD = 0.1;

function knownOf(
  route: RouteRead,
  isPiloted: boolean,
): { projectDefinition: number; balanceEquations: number; spread: number } {
  return {
    projectDefinition: route['project-definition'] ?? (isPiloted ? 5 : 8),
    balanceEquations: route['balance-equations'] ?? (isPiloted ? 0.8 : 0.2),
    spread: route.spread ?? RESIDUAL_SPREAD,
  };
}

function performanceOf({ performance: stated = {} }: Keys): ByRoute<ReturnType<typeof unstated>> {
  const piloted = stated.piloted ?? unstated(0.8, 'share', '80 %');
  return {
    unpiloted: stated.unpiloted ?? unstated(0.5, 'share', '50 %'),
    piloted,
    elsewhere: stated.elsewhere ?? piloted,
  };
}

function processOf(input: Keys): Extract<FirstOfAKind, { method: 'rand-equations' }>['process'] {
  const { impurities = 0, complexity = 1, inclusiveness = 0, waste = 0, solids = false } = input;
  const { 'percent-new': percentNew = 0, 'new-steps': newSteps = 1 } = input;
  return { percentNew, impurities, complexity, inclusiveness, newSteps, waste, solids };
}
