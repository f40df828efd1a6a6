import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/sheet.css'
import '@/components/welcome.css'
import { render } from 'preact'
import { SpeechContext, speechFrom } from '@/components/speech'
import { Welcome } from '@/components/Welcome'
import example from '@/demo/welcome-article.json'
import { type Article, blocksOf } from '@/lib/article'
import type { Comparison } from '@/lib/comparison'
import { accessActions } from '@/lib/extension/access'
import { call } from '@/lib/extension/call'
import { copyText, isFirefox, openPage } from '@/lib/extension/page'
import { grantedAccess, onAccessChanged } from '@/lib/extension/permissions'
import { report } from '@/lib/extension/report'
import { DEFAULT_SETTINGS, setSettings, watchSettings } from '@/lib/extension/settings'

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
let { remember } = DEFAULT_SETTINGS
/** The browser did not keep the last choice. */
let unsaved = false
let comparison: Comparison | 'failed' | null = null

async function show(): Promise<void> {
  const { chosen, sites } = await grantedAccess()
  const welcome = (
    <SpeechContext.Provider value={speech}>
      <Welcome
        firefox={isFirefox()}
        demo={{ article, comparison, onCopy: copyText }}
        choices={{ chosen, sites, ...accessActions }}
        remember={{ on: remember, unsaved, onSwitch: (wanted) => void onSwitch(wanted) }}
      />
    </SpeechContext.Provider>
  )
  const root = document.getElementById('app')
  if (root !== null) render(welcome, root)
}

async function onSwitch(wanted: boolean): Promise<void> {
  try {
    await setSettings({ remember: wanted })
    unsaved = false
  } catch (error) {
    report(error, 'settings')
    unsaved = true
  }
  // Where it was not kept, the switch goes back to what holds.
  await show()
}

document.title = speech.say('welcomeTitle')
onAccessChanged(() => void show())
watchSettings((now) => {
  remember = now.remember
  void show()
}, new AbortController().signal)
void show()
const answer = await call('compareArticle', article)
comparison = answer.ok ? answer.value : 'failed'
void show()
