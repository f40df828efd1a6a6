import type { Outlet } from '../article'
import type { Version } from '../comparison'
import type { Statement } from '../statement/statement'
import { type Telling, tellVersion } from './telling'
import { outletName } from './text'

/** One sentence about all versions that differ alike, and who printed them. */
export interface Together {
  readonly tellings: readonly Telling[]
  /** Each outlet once. */
  readonly outlets: readonly Outlet[]
}

/** Versions in as few sentences as they differ: what eleven outlets print alike is told once. */
export function tellTogether(
  statement: Statement,
  versions: readonly Version[],
): readonly Together[] {
  const alike = new Map<string, { tellings: readonly Telling[]; outlets: Map<unknown, Outlet> }>()
  for (const version of versions) {
    const { outlet } = version.variant
    const tellings = tellVersion(statement, version)
    const words = JSON.stringify(tellings, (_, told) => (told?.kind === 'outlet' ? null : told))
    const told = alike.get(words) ?? { tellings, outlets: new Map() }
    alike.set(words, told)
    const name = outletName(outlet)
    if (!told.outlets.has(name)) told.outlets.set(name, outlet)
  }
  return [...alike.values()].map(({ tellings, outlets }) => ({
    tellings,
    outlets: [...outlets.values()],
  }))
}
