import { addresses } from './addresses'
import { alignments } from './alignments'
import { attributions } from './attributions'
import { feedLinks } from './feed-links'
import { feeds } from './feeds'
import { indexes } from './indexes'
import { packs } from './packs'
import { pages } from './pages'
import { robots } from './robots'
import { segments } from './segments'
import { sentences } from './sentences'
import type { AnyTarget } from './target'

/** All readers of what comes from outside, and how many of a thousand cases each gets. */
export const TARGETS: readonly { readonly target: AnyTarget; readonly share: number }[] = [
  { target: pages, share: 100 },
  { target: attributions, share: 125 },
  { target: alignments, share: 125 },
  { target: segments, share: 175 },
  { target: packs, share: 100 },
  { target: feeds, share: 125 },
  { target: sentences, share: 100 },
  { target: robots, share: 50 },
  { target: indexes, share: 50 },
  { target: addresses, share: 50 },
  { target: feedLinks, share: 50 },
]
