import type { Article } from '../article'
import { decoded } from '../feed/decoded'
import { domainOf, ofSite } from '../outlet'
import { askFor } from '../web/ask'
import { robotsFor } from './allowed'
import { bytesIn } from './look'
import type { FollowedOutlet, LeftOut, Waiting } from './outlet'
import { type FollowPorts, isoOf, PATIENCE } from './ports'
import { allows, delayIn } from './robots'
import { PACE } from './schedule'

const LIMIT = {
  /** Bytes of a page. */
  page: 6 * 2 ** 20,
  /** How often an article is asked for in vain. */
  tries: 3,
  /** Milliseconds that `Crawl-delay` can put between two articles. */
  delay: 3_600_000,
  /** Articles that may be dropped in one turn because robots are not to ask for them. */
  dropped: 100,
} as const

/** What became of one article. `later`: it stays, and nothing is asked for until then. */
type Fate =
  | { readonly kind: 'kept'; readonly statements: number }
  | { readonly kind: 'dropped'; readonly why: keyof LeftOut }
  | { readonly kind: 'later'; readonly milliseconds: number }

/**
 * Asks for the next article that an outlet's feed linked to, if its site lets programs do so, and
 * keeps its statements. Like a look, it can die at any moment: an article that was asked for in vain
 * three times is left out.
 */
export async function readLinked(outlet: FollowedOutlet, ports: FollowPorts): Promise<void> {
  let now: FollowedOutlet | null = outlet
  for (let turn = 0; now !== null && turn < LIMIT.dropped; turn += 1) {
    const [next]: readonly Waiting[] = now.waiting
    if (next === undefined) return
    const before = await refusal(next, now, ports)
    const fate: Fate = before ?? (await asked(next, now, ports))
    now = await ports.change(outlet.feed, (each) => after(each, { next, fate, at: ports.now() }))
    // What was not asked for costs nobody anything.
    if (before?.kind !== 'dropped') return
  }
}

interface Told {
  readonly next: Waiting
  readonly fate: Fate
  readonly at: number
}

function after(outlet: FollowedOutlet, { next, fate, at }: Told): FollowedOutlet {
  const rest = outlet.waiting.filter(({ url }) => url !== next.url)
  switch (fate.kind) {
    case 'kept':
      return { ...outlet, waiting: rest, statements: outlet.statements + fate.statements }
    case 'dropped': {
      const leftOut = { ...outlet.leftOut, [fate.why]: outlet.leftOut[fate.why] + 1 }
      return { ...outlet, waiting: rest, leftOut }
    }
    case 'later':
      return { ...outlet, nextArticle: isoOf(at + fate.milliseconds) }
    default:
      return fate satisfies never
  }
}

/** Why an article is not asked for; null where it is. */
async function refusal(
  { url, tries }: Waiting,
  { domain }: FollowedOutlet,
  ports: FollowPorts,
): Promise<Fate | null> {
  if (tries >= LIMIT.tries || domainOf(url) !== domain || !(await ports.mayAsk(url))) {
    return { kind: 'dropped', why: 'other' }
  }
  const robots = await robotsFor(url, ports)
  if (allows(robots, url)) return null
  if (robots.text !== null) return { kind: 'dropped', why: 'robots' }
  // Its host did not say: it is asked again before anything else of it is.
  return { kind: 'later', milliseconds: PACE.articlePause }
}

async function asked(next: Waiting, outlet: FollowedOutlet, ports: FollowPorts): Promise<Fate> {
  const delay = (delayIn(await robotsFor(next.url, ports)) ?? 0) * 1_000
  const pause = Math.max(PACE.article, Math.min(delay, LIMIT.delay))
  // Before it is asked for: whatever comes of it, the next one keeps its distance.
  await ports.change(outlet.feed, (now) => ({
    ...now,
    nextArticle: isoOf(ports.now() + pause),
    waiting: now.waiting.map((each) =>
      each.url === next.url ? { ...each, tries: each.tries + 1 } : each,
    ),
  }))
  const { ask } = ports
  const answered = await askFor(next.url, {
    accept: 'text/html, application/xhtml+xml;q=0.9',
    patience: PATIENCE,
    ...(ask ? { ask } : {}),
  })
  if (answered.kind === 'unchanged') return { kind: 'dropped', why: 'other' }
  if (answered.kind === 'found') return readPage(answered, { next, outlet }, ports)
  if (!['later', 'broken', 'timeout', 'unreachable'].includes(answered.fault)) {
    return { kind: 'dropped', why: 'other' }
  }
  const wished = Math.min((answered.retryAfter ?? 0) * 1_000, PACE.longestWish)
  return { kind: 'later', milliseconds: Math.max(PACE.articlePause, wished) }
}

type Page = Extract<Awaited<ReturnType<typeof askFor>>, { readonly kind: 'found' }>

interface Of {
  readonly next: Waiting
  readonly outlet: FollowedOutlet
}

async function readPage(page: Page, { next, outlet }: Of, ports: FollowPorts): Promise<Fate> {
  const { address, type, charset } = page
  const isPage = /^(?:text\/html|application\/xhtml\+xml)$/u.test(type)
  const isMoved = address !== next.url
  if (!isPage || domainOf(address) !== outlet.domain) return dropped(page, 'other')
  if (isMoved && !allows(await robotsFor(address, ports), address)) return dropped(page, 'robots')
  const bytes = await bytesIn(page, LIMIT.page)
  if (typeof bytes === 'string') return { kind: 'dropped', why: 'other' }
  const article = await ports.articleOf({ url: address, html: decoded(bytes, charset) })
  if (article === null) return { kind: 'dropped', why: 'other' }
  if (article.partial) return { kind: 'dropped', why: 'paid' }
  const kept = await ports.keep(credited(article, address, outlet), outlet.feed)
  if (!kept.ok) return { kind: 'later', milliseconds: PACE.articlePause }
  return { kind: 'kept', statements: kept.statements }
}

async function dropped({ body }: Page, why: keyof LeftOut): Promise<Fate> {
  await body.cancel()
  return { kind: 'dropped', why }
}

/** The article as one of its site's, by the name of the followed outlet where it gives none. */
function credited(article: Article, address: string, { name }: FollowedOutlet): Article {
  const own = ofSite(article, address)
  return { ...own, outlet: { ...own.outlet, name: own.outlet.name ?? name } }
}
