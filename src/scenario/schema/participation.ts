import * as z from 'zod';
import { PARTIES, type Party } from '#common/parties.ts';
import type { StatedNumber } from '../quantity.ts';
import type { Participation } from '../scenario.ts';
import { amount, amountInput, readAmount, type Report } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { group, oneOf, wording } from './words.ts';

/** The outside option that is simulated; any other is an amount. */
const WITHOUT = 'without the platform';

/** An amount, which may be a loss, or the run without the platform. */
function outsideOption(): z.ZodType<Participation['outsideOption'][Party]> {
  const input = amountInput('money').transform((raw, context) => {
    if (raw === WITHOUT) return WITHOUT;
    const report: Report = (message) => context.addIssue({ code: 'custom', message });
    if (typeof raw === 'string' && !/\d/.test(raw)) {
      const what = `{name} must be an amount of money or "${WITHOUT}"; it is "${raw.slice(0, 60)}"`;
      report(wording(what, `write "${WITHOUT}", or an amount such as "0 RMB"`));
      return z.NEVER;
    }
    return readAmount(raw, 'money', report) ?? z.NEVER;
  });
  return graded(input);
}

const outsideOptionOf = (party: Party): z.ZodOptional<ReturnType<typeof outsideOption>> =>
  outsideOption()
    .optional()
    .describe(
      `Net present value of the ${party} if it does not sign: an amount, or what the run without the platform gives it (unless stated, where that is run; else 0 RMB).`,
    );

/** Share of the standard deviation of its gain that a party wants on top, unless stated. */
const USUAL_ALLOWANCE: Readonly<Record<Party, number>> = {
  government: 0,
  enterprise: 0.25,
  university: 0,
  inventors: 0.25,
  investor: 0.25,
  platform: 0.25,
};

const allowanceOf = (party: Party): z.ZodOptional<z.ZodType<number>> =>
  graded(amount('share', 'not-negative'))
    .optional()
    .describe(
      `Share of the standard deviation of its gain that the ${party} wants on top (${percent(USUAL_ALLOWANCE[party])} unless stated).`,
    );

/** `participation:` what parties ask for before they sign. */
export const participation = group({
  'outside-option': group({ ...eachParty(outsideOptionOf), ...EVIDENCE })
    .optional()
    .describe('What parties have if they do not sign. That of government counts under the test `social value` only.'),
  'risk-allowance': group({ ...eachParty(allowanceOf), ...EVIDENCE })
    .optional()
    .describe('What parties want for the risk.'),
  government: group({
    test: oneOf(['cost per net firm', 'social value']).describe(
      'What government asks: at most a ceiling of public cost per net firm; or a gain in its net present value and that of local tax together (unless stated).',
    ),
    ceiling: graded(amount('money', 'positive'))
      .optional()
      .describe('Most public cost per net firm; the test `cost per net firm` must state it (nothing unless stated).'),
  })
    .optional()
    .describe('The test of government.'),
});

/** What parties ask for, as read. */
type ParticipationRead = z.output<typeof participation>;

/** What parties ask for, with its defaults; whether there is a run without the platform decides one of them. */
export function participationOf(read: ParticipationRead | undefined, withoutPlatform: boolean): Participation {
  const { test = 'social value', ceiling = NaN } = read?.government ?? {};
  const outside = withoutPlatform ? WITHOUT : 0;
  return {
    outsideOption: eachParty((party) => read?.['outside-option']?.[party] ?? outside),
    riskAllowance: eachParty((party) => read?.['risk-allowance']?.[party] ?? USUAL_ALLOWANCE[party]),
    government: test === 'social value' ? { test } : { test, ceiling },
  };
}

/** The risk allowances that are assumed because the file does not state them. */
export function assumedAllowances(read: ParticipationRead | undefined): readonly StatedNumber[] {
  return PARTIES.filter((party) => USUAL_ALLOWANCE[party] > 0 && read?.['risk-allowance']?.[party] === undefined).map(
    (party) => ({
      path: ['participation', 'risk-allowance', party],
      written: percent(USUAL_ALLOWANCE[party]),
      evidence: { grade: 'assumption', note: 'not stated in the scenario' },
    }),
  );
}

function percent(share: number): string {
  return `${share * 100} %`;
}

function eachParty<Value>(of: (party: Party) => Value): Record<Party, Value> {
  return Object.fromEntries(PARTIES.map((party) => [party, of(party)])) as Record<Party, Value>;
}
