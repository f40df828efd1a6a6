import { defineBackground } from 'wxt/utils/define-background'
import type { Article } from '@/lib/article'
import { compare } from '@/lib/compare'
import { concerning } from '@/lib/decision/concerning'
import { cardOf } from '@/lib/extension/card'
import { obey, onCommand } from '@/lib/extension/commands'
import { onDaily } from '@/lib/extension/daily'
import { noteAccess, tidyFetchAccess } from '@/lib/extension/fetch-access'
import { onFetchOnlyChanged } from '@/lib/extension/fetch-only'
import {
  armSoon,
  browserPorts,
  follow,
  followingHandlers,
  heedAccess,
  onFollowAlarm,
} from '@/lib/extension/following'
import { keepingSince } from '@/lib/extension/forgetting'
import { keepFirstFrames } from '@/lib/extension/frames-ahead'
import { onInstalled, openSettings, openWelcome, packaged, version } from '@/lib/extension/install'
import { judgementHandlers } from '@/lib/extension/judging'
import { libraryHandlers } from '@/lib/extension/library'
import { onMessages } from '@/lib/extension/messages'
import { onPackUpdates } from '@/lib/extension/pack-updates'
import { injectGate, onAccessChanged, tellAccessTaken, tendGate } from '@/lib/extension/permissions'
import {
  articleLeft,
  articleSighted,
  type Engine,
  forgetTab,
  leaveArticle,
  leaveTab,
  pageRejected,
  readArticle,
  readTab,
} from '@/lib/extension/reading'
import { report } from '@/lib/extension/report'
import { compareSelection, offerSelection, onSelection } from '@/lib/extension/selection'
import { settings } from '@/lib/extension/settings'
import { openComparison } from '@/lib/extension/side-panel'
import { onTabLeft, setStatementAtHand } from '@/lib/extension/tab-state'
import { translationWanted } from '@/lib/extension/translator'
import { lastUpkeep } from '@/lib/extension/upkeep-clock'
import { noteDatabase, recallDatabase } from '@/lib/extension/witness'
import { originsOf } from '@/lib/follow/outlet'
import { ADDRESSES, BUNDLED, INCLUDED, PACKAGED } from '@/lib/pack/included'
import { articleOfPage } from '@/lib/page/inert'
import { sliced } from '@/lib/page/slices'
import { openJudgement } from '@/lib/store/judgement'
import { openLibrary } from '@/lib/store/library'
import { isDatabaseError, openKnownStatements } from '@/lib/store/open'
import { openOutlets } from '@/lib/store/outlets'
import { packSources, updatePack } from '@/lib/store/update-pack'
import { forgetExpired, keepRead } from '@/lib/store/upkeep'
import { worthShowing } from '@/lib/telling/listing'

/** Wiring alone. Every listener is there before the first await: the browser wakes us for it. */
export default defineBackground(() => {
  const store = openKnownStatements(packaged(BUNDLED), {
    also: [packaged(ADDRESSES)],
    failed: (error) => report(error, 'a pack that comes along'),
    witness: { recall: recallDatabase, note: noteDatabase },
  })
  const judgement = openJudgement(store)
  const engine: Engine = {
    compare: async (article: Article) => {
      const { statements, notice } = await store.now()
      const said = await judgement.decisions()
      const translation = await translationWanted()
      // Popups and other tabs share this thread, and a book takes seconds.
      const comparing = { decisions: said, translation, pace: sliced }
      const comparison = await compare(article, statements, comparing)
      return { comparison, notice, decisions: concerning(said, comparison) }
    },
    remember: async (read, { article: { language }, findings }, again) => {
      const article = { ...read, language }
      const statements = findings.map(({ statement }) => statement)
      const now = Date.now()
      const said = { article, statements, from: 'reading', now } as const
      return keepRead(store, { ...said, again, isPrivate: false })
    },
    isDatabaseError,
  }
  const tell = (place: string) => (error: unknown) => report(error, place)
  // Firefox keeps the program of an extension for as long as it is open: its popup is there in time
  // by itself, and its store is shown no second copy of what draws.
  const drawAgain = import.meta.env.FIREFOX
    ? async () => {}
    : keepFirstFrames(
        async (view) => (await import('./popup/first-frame')).firstFrameOf(view),
        tell('a first frame'),
      )
  const following = { ...openOutlets(store), ...browserPorts(articleOfPage) }
  onMessages({
    articleSighted: (_, sender) => articleSighted(sender),
    articleOpened: keepingSince,
    articleRead: (read, sender) => readArticle(read, sender, engine),
    articleLeft: (_, sender) => articleLeft(sender),
    pageRejected,
    readTab,
    chooseStatement: async ({ tab, id }) => {
      await setStatementAtHand(tab, id)
      return null
    },
    ...judgementHandlers(judgement, engine),
    cardOpened: cardOf,
    comparisonOpened: openComparison,
    settingsOpened: openSettings,
    ...libraryHandlers(openLibrary(store, INCLUDED)),
    ...followingHandlers(following, tell('following')),
    compareArticle: async (article) => worthShowing((await engine.compare(article)).comparison),
  })
  onTabLeft({
    closed: (tab) => void forgetTab(tab).catch(tell('a closed tab')),
    loading: (tab) => void leaveTab(tab).catch(tell('leaving a page')),
    loaded: (tab) => void leaveArticle(tab).catch(tell('leaving an article')),
  })
  onAccessChanged((change) => {
    const { removed } = change
    if (removed.length > 0) tellAccessTaken(removed).catch(tell('access taken back'))
    noteAccess(change).catch(tell('changed access')).then(tendGate).catch(tell('the gate'))
    heedAccess(following).catch(tell('access to outlets'))
    drawAgain().catch(tell('first frames'))
  })
  onFetchOnlyChanged(() => void tendGate().catch(tell('access for fetching')))
  onCommand((command, tab) => void obey(command, tab).catch(tell(command)))
  onSelection((selected, tab) => {
    compareSelection(selected, tab, engine).catch(tell('a selection'))
  })
  onDaily(() => {
    const now = Date.now()
    Promise.all([settings(), lastUpkeep(now)])
      .then(([{ retentionDays }, last]) => forgetExpired(store, { days: retentionDays, now, last }))
      .catch(tell('daily'))
    fetchedFrom()
      .then((needed) => (needed === null ? undefined : tidyFetchAccess(needed)))
      .catch(tell('leave to fetch'))
  })
  /** Null where no database tells: then nothing is known not to be needed. */
  const fetchedFrom = async () => {
    const sources = await store.use(packSources)
    if (sources === null) return null
    const origins = (await following.outlets()).flatMap(originsOf)
    return new Set([...sources.map(({ source }) => source.address), ...origins])
  }
  onPackUpdates({
    sources: async () => (await store.use(packSources)) ?? [],
    async update(id, check, stored) {
      const reserved = PACKAGED.map(packaged)
      const options = { version: version(), reserved, progress: stored }
      const done = await store.use((database) => updatePack(database, { id, check }, options))
      if (done === null) throw new Error('There is no database to update a pack in')
      return done
    },
  })
  onFollowAlarm(() => void follow(following).catch(tell('following')))
  onInstalled((isNew) => {
    armSoon().catch(tell('alarm'))
    tendGate()
      .then(() => injectGate())
      .catch(tell('installing'))
    offerSelection().catch(tell('context menu'))
    if (isNew) openWelcome().catch(tell('welcome'))
  })
  tendGate().catch(tell('the gate'))
})
