import type { Simulator } from './a-design.ts';

/** Ishigami's function with a = 7 and b = 0.1 (Ishigami and Homma, ISUMA 1990) of three uniforms. */
export const ishigami: Simulator = (u) => {
  const [x1, x2, x3] = u.map((each) => Math.PI * (2 * each - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};

/** Its published indices. */
export const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] } as const;

/** Sobol's g (Saltelli and Sobol 1995): the product of (|4u − 2| + a)/(1 + a). */
export function g(a: readonly number[]): Simulator {
  return (u) => a.reduce((product, each, input) => product * ((Math.abs(4 * u[input] - 2) + each) / (1 + each)), 1);
}

/** Its indices: V_i = 1/(3(1 + a_i)²), V = ∏(1 + V_i) − 1, S_i = V_i/V, S_Ti = V_i ∏_{j≠i}(1 + V_j)/V. */
export function gIndices(a: readonly number[]): {
  readonly first: readonly number[];
  readonly total: readonly number[];
} {
  const parts = a.map((each) => 1 / (3 * (1 + each) ** 2));
  const product = parts.reduce((all, part) => all * (1 + part), 1);
  const variance = product - 1;
  return {
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * product) / (1 + part) / variance),
  };
}
