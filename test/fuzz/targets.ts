import { alignments } from './alignments'
import { attributions } from './attributions'
import { feeds } from './feeds'
import { packs } from './packs'
import { pages } from './pages'
import { segments } from './segments'
import { sentences } from './sentences'
import type { AnyTarget } from './target'

/** All readers of what comes from outside, and how many of a thousand cases each gets. */
export const TARGETS: readonly { readonly target: AnyTarget; readonly share: number }[] = [
  { target: pages, share: 100 },
  { target: attributions, share: 150 },
  { target: alignments, share: 150 },
  { target: segments, share: 250 },
  { target: packs, share: 100 },
  { target: feeds, share: 150 },
  { target: sentences, share: 100 },
]
