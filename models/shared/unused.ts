import { createMachine } from 'xstate';

/** The line of a model in which technologies wait for no slot. */
export const unusedLine = createMachine({ id: 'line', initial: 'unused', states: { unused: { type: 'final' } } });

/** The firm of a model in which none is founded. */
export const unusedFirm = createMachine({ id: 'firm', initial: 'unused', states: { unused: { type: 'final' } } });
