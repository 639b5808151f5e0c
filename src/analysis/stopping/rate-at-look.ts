/**
 * What is left of an error rate for one look, so that the intervals of all looks together, however many there will be,
 * miss the truth no more often than the whole rate: rate / (l (l + 1)), whose sum over l = 1, 2, … is the rate. A union
 * bound needs nothing of how the looks depend on each other, nor of why a run ended at one of them (a confidence sequence:
 * Darling and Robbins, Proc. Natl. Acad. Sci. 58, 1967; spending of error by looks: Lan and DeMets, Biometrika 70, 1983).
 */
export function rateAtLook(rate: number, look: number): number {
  return rate / (look * (look + 1));
}
