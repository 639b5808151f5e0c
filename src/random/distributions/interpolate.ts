/** The number a share, 0 … 1, of the way from low to high; rounding takes it past neither. */
export function interpolate(low: number, high: number, share: number): number {
  return Math.min(high, Math.max(low, low * (1 - share) + high * share));
}
