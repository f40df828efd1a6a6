import { feeds } from './feeds'
import type { AnyTarget } from './target'

/** All readers of what comes from outside, and how many of a thousand cases each gets. */
export const TARGETS: readonly { readonly target: AnyTarget; readonly share: number }[] = [
  { target: feeds, share: 150 },
]
