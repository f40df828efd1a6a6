import { type Article, blocksOf } from '@/lib/article'
import type { MessageName } from '@/lib/extension/protocol'
import { headerOf } from '../components/builders'

const text = 'The mayor sat until ten.\n\nShe told the room to go.'
export const article: Article = { ...headerOf(), text, blocks: blocksOf(text) }

/** One message of each name that is as it should be. */
export const GOOD: { readonly [Name in MessageName]: unknown } = {
  articleSighted: null,
  articleRead: article,
  pageRejected: 'too-short',
  articleLeft: null,
  cardOpened: 's1',
  comparisonOpened: 's1',
  settingsOpened: null,
  readTab: 7,
  compareArticle: article,
  rememberDecision: { tab: 7, decision: { kind: 'wrong-speaker', here: 'a' } },
  undoDecision: 'wrong-speaker a',
  keepComparison: { tab: 7, id: 's1' },
  readKept: 'page/s1',
  chooseStatement: { tab: 7, id: 's1' },
  searchStatements: {
    words: 'grain',
    speaker: '',
    outlet: 'Lamp',
    from: '2031-03-01',
    to: null,
    page: 0,
  },
  storeHealth: null,
  listKept: null,
  listRead: { words: 'lamp', page: 0 },
  forget: { kind: 'site', url: 'https://lamp.example/' },
  removePack: 'nordic',
  dropKept: 'mine/0/s1',
  listOutlets: null,
  followOutlet: { feed: 'https://lamp.example/feed', title: 'Lamp', site: null },
  setOutlet: { feed: 'https://lamp.example/feed', articlesToo: true },
  lookAtOutlet: 'https://lamp.example/feed',
  stopOutlet: { feed: 'https://lamp.example/feed', forget: true },
  listFeeds: null,
  readPage: { url: 'https://lamp.example/a', html: '<p>A' },
  undoForget: 'a1',
  resetStore: null,
  revealStatement: 's1',
  translateText: { text: 'Guten Tag.', from: 'de', to: 'en' },
  stillHere: null,
  stepStatement: 'next',
  marksChanged: [
    { id: 's1', spans: [{ start: 0, end: 4 }], mark: 'differs', quiet: false, credited: true },
  ],
  accessTaken: ['https://lamp.example/*'],
}
