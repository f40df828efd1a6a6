import type { TestProject } from 'vitest/node'

/** Says, before any test begins, how to have the same again. */
export default function printSeed({ config }: TestProject): void {
  const { AS_QUOTED_SEED: seed } = config.env
  console.log(`Again with the same seed: AS_QUOTED_SEED=${seed} npm run test:long`)
}
