/**
 * How often a law is tried, on cases of its own each time. `PROPERTY_RUNS=3000 npx vitest run` tries
 * harder.
 */
export const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };
