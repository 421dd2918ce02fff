/** How often a law is tried, on cases of its own each time. */
export const runs = { numRuns: 300 } as const;
