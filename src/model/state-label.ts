/** A state as people read it, in drawings and traces: `pilot.developingSample` is "pilot, developing sample". */
export function stateLabel(state: string): string {
  return state.replaceAll('.', ', ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
