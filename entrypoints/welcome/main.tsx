import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/welcome.css'
import { render } from 'preact'
import { SpeechContext, speechFrom } from '@/components/speech'
import { Welcome } from '@/components/Welcome'
import example from '@/demo/welcome-article.json'
import { type Article, blocksOf } from '@/lib/article'
import type { Comparison } from '@/lib/comparison'
import { call } from '@/lib/extension/call'
import { copyText, isFirefox, openPage } from '@/lib/extension/page'
import {
  ALL_SITES,
  giveBack,
  grantedAccess,
  grantedOrigins,
  onAccessChanged,
  requestAccess,
  siteOrigins,
} from '@/lib/extension/permissions'

const speech = speechFrom(openPage(document.documentElement))
const text = example.paragraphs.join('\n\n')
const article: Article = {
  url: null,
  canonicalUrl: null,
  outlet: { name: example.outlet, domain: null, kind: 'news' },
  title: example.title,
  byline: null,
  publishedAt: example.date,
  language: 'en',
  text,
  blocks: blocksOf(text),
  partial: false,
}
let comparison: Comparison | 'failed' | null = null

async function show(): Promise<void> {
  const { chosen, sites } = await grantedAccess()
  const welcome = (
    <SpeechContext.Provider value={speech}>
      <Welcome
        firefox={isFirefox()}
        demo={{ article, comparison, onCopy: copyText }}
        choices={{ chosen, sites, onSite, onAll, onClickOnly }}
      />
    </SpeechContext.Provider>
  )
  const root = document.getElementById('app')
  if (root !== null) render(welcome, root)
}

function onSite(address: string): boolean {
  const origins = siteOrigins(address)
  if (origins !== null) void requestAccess(origins)
  return origins !== null
}

const onAll = (): void => void requestAccess(ALL_SITES)

const onClickOnly = async (): Promise<void> => void (await giveBack(await grantedOrigins()))

document.title = speech.say('welcomeTitle')
onAccessChanged(() => void show())
void show()
const answer = await call('compareArticle', article)
comparison = answer.ok ? answer.value : 'failed'
void show()
