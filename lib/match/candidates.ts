import type { Candidates, KnownStatements } from '../index/known'

/**
 * For each passage, given as its terms: the known passages likest to it, which the index finds
 * (lib/index/likeliest.ts). All passages of an article are looked up in one call.
 */
export const candidatesOf = (
  passages: readonly (readonly string[])[],
  known: KnownStatements,
): Promise<Candidates> => known.candidates(passages)
