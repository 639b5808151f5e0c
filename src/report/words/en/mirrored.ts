/** What a run on antithetic lucks cannot say. */
export const mirrored = {
  unknown:
    'Lucks were antithetic in this run: the second luck of each draw mirrors the first. That can make means more precise, and leaves unknown {unknown}. Run it with {option} to see that.',
} as const;
