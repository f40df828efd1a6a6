/** What the long suites draw from; printed as they begin. */
export const SEED = Number(process.env.AS_QUOTED_SEED)
