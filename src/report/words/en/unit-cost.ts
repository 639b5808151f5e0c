/** What one commercialised technology costs all parties together. */
export const unitCost = {
  heading: 'What one commercialised technology costs',
  none: 'Nothing was paid, or nothing was commercialised, so there is no such cost.',
  reading:
    "All that the parties together pay to suppliers, also for technologies that fail or are still under way, over the technologies commercialised: a ratio of means, with its 95 % interval. Levelised, each payment and each technology is discounted to the decision date at government's rate before one is divided by the other; so money spent long before a technology is commercialised weighs more.",
} as const;
