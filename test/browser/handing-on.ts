import type { Environment } from 'vitest/runtime'

/** Whatever ends. */
interface Ending {
  end(): Promise<void>
}

/**
 * A worker with a place for browsers that outlive a file: who needs one looks there first, and leaves
 * it there brought back (stage.ts). An environment is what Vitest ends with the worker, and waits for:
 * the last file of a worker does not know that it is.
 */
const handingOn: Environment = {
  name: 'handing-on',
  viteEnvironment: 'ssr',
  setup(global) {
    const browsers = new Map<string, Ending>()
    Object.assign(global, { asQuotedBrowsers: browsers })
    return {
      async teardown() {
        await Promise.all([...browsers.values()].map((each) => each.end()))
      },
    }
  },
}

export default handingOn
