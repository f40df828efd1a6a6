// In a thread that lasts (scripts/lasting-thread.ts) each file of tests loads again what the change of
// a line may have touched, tables that are kept for later included: all but the ground that no change
// touches, which takes longest.
interface Thread {
  readonly __vitest_worker__: {
    readonly evaluatedModules: {
      readonly idToModuleMap: ReadonlyMap<string, object>
      invalidateModule(module: object): void
    }
  }
}

const ANEW = /\/(?:lib\/(?!text\/|lexicon\/|attribution\/|statement\/)|test\/)/u

const { evaluatedModules } = (globalThis as unknown as Thread).__vitest_worker__
for (const [id, module] of evaluatedModules.idToModuleMap)
  if (ANEW.test(id)) evaluatedModules.invalidateModule(module)
