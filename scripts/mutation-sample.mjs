// A share of all changes of a folder, drawn from every one of its files: for a figure that speaks for
// the folder where the time does not suffice for all. Stryker has no sample of its own; what is left
// out is reported as an error, which counts neither way.
import { createHash } from 'node:crypto'

const share = Number(process.env.AS_QUOTED_SHARE ?? 1)
const seed = process.env.AS_QUOTED_SEED ?? '20261122'

/** A number from 0 to 1 by the seed and the change, the same on every machine. */
function lot({ fileName, location, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf('/lib/'))
  const change = JSON.stringify([seed, file, location, mutatorName, replacement])
  return createHash('sha256').update(change).digest().readUInt32BE() / 2 ** 32
}

class Sample {
  async init() {}

  /** One after another: they have nothing in common that would make more at a time quicker. */
  group(mutants) {
    return [mutants.map(({ id }) => id)]
  }

  async check(mutants) {
    const left = { status: 'compileError', reason: 'not in the sample' }
    return Object.fromEntries(
      mutants.map((mutant) => [mutant.id, lot(mutant) < share ? { status: 'passed' } : left]),
    )
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }]
