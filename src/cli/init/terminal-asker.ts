import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Asker, Choice } from './asker.ts';

/** Asks on the terminal of the process; Ctrl-C and Escape break off. */
export const terminalAsker: Asker = {
  text: async ({ message, usual, refuse }) =>
    answered(
      await text({
        message,
        initialValue: usual,
        validate: (answer) => refuse(answer ?? ''),
      }),
    ),
  one: async ({ message, usual }, choices) =>
    answered(await select({ message, options: optionsOf(choices), initialValue: usual })),
  several: async (put, choices) => {
    const { message, usual, refuse } = put;
    const initialValues = usual.split(',').filter((name) => choices.some(({ value }) => value === name));
    for (;;) {
      const answer = await multiselect({ message, options: optionsOf(choices), initialValues, required: true });
      const chosen = answered(answer)?.join(',');
      const refused = chosen === undefined ? undefined : refuse(chosen);
      if (refused === undefined) return chosen;
      process.stdout.write(`${refused}\n`);
    }
  },
};

function optionsOf(choices: readonly Choice[]): { value: string; label: string; hint: string }[] {
  return choices.map(({ value, hint }) => ({ value, label: value, hint }));
}

/** The answer, or undefined where it was broken off. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> | undefined {
  return isCancel(answer) ? undefined : (answer as Exclude<Answer, symbol>);
}
