/**
 * How often a law is tried, on the same cases each time. `PROPERTY_RUNS=3000 npx vitest run` tries
 * harder, on others each time; what fails says the seed and the path that lead to it again.
 */
export const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };
