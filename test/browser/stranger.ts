import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserKind } from '../../scripts/browser/find'
import { GOOD } from '../extension/good-messages'

/** Says everything to ours, in every way that a page or background of another extension has. */
const ASK = `
const api = globalThis.browser ?? chrome
const patience = (promise) => Promise.race([
  promise, new Promise((resolve) => setTimeout(() => resolve('silence'), 2000)),
])
async function ask(message) {
  const heard = []
  for (const send of [() => api.runtime.sendMessage(OURS, message), () => {
    const port = api.runtime.connect(OURS)
    return new Promise((resolve) => {
      port.onMessage.addListener(resolve)
      port.onDisconnect.addListener(() => resolve('silence'))
      port.postMessage(message)
    })
  }]) {
    try {
      heard.push(await patience(send()))
    } catch {
      heard.push('silence')
    }
  }
  return heard
}
`

/** Runs in the other extension’s background; opens a page of its own when it is told to. */
const BACKGROUND = `
api.runtime.onMessage.addListener((asked, sender, respond) => {
  if (asked === 'page') api.tabs.create({ url: 'stranger.html' })
  else Promise.all(MESSAGES.map(ask)).then((all) => respond(all.flat()))
  return true
})
`

/** Runs in a page of the other extension: asks, fetches every file, and holds our pages in frames. */
const PAGE = `
const fetched = (path) => fetch(ORIGIN + path).then(() => path, () => null)
const framed = (path) => new Promise((resolve) => {
  const frame = document.createElement('iframe')
  frame.src = ORIGIN + path
  // A page of ours that loaded would take a message and could be asked; one that is refused is nobody’s.
  frame.onload = () => {
    for (const message of MESSAGES) frame.contentWindow.postMessage(message, '*')
    resolve()
  }
  setTimeout(resolve, 2000)
  document.body.append(frame)
})
Promise.all([
  Promise.all(MESSAGES.map(ask)),
  Promise.all(FILES.map(fetched)),
  Promise.all(FILES.filter((each) => each.endsWith('.html')).map(framed)),
]).then(([heard, had]) => {
  document.title = JSON.stringify({ heard: heard.flat(), had: had.filter(Boolean) })
})
`

/** Runs in every page as the other extension’s content script: the same from there, and the answers. */
const CONTENT = `
const api = globalThis.browser ?? chrome
const heard = []
for (const message of MESSAGES) {
  window.postMessage(message, '*')
  window.postMessage({ ...message, id: OURS }, '*')
  document.dispatchEvent(new CustomEvent(message.name, { detail: message.carries }))
  try {
    api.runtime.sendMessage(OURS, message).then((answer) => heard.push(answer ?? 'silence'), () => {})
  } catch {}
}
if (location.host === 'stranger-page.test') api.runtime.sendMessage('page')
if (location.host === 'stranger.test')
  api.runtime.sendMessage('now').then((all) => {
    document.title = JSON.stringify({ tried: MESSAGES.length, heard: [...all, ...heard] })
  })
`

/** What it knows of ours: whom to ask, where our files are and which there are. */
interface Ours {
  readonly id: string
  readonly origin: string
  readonly files: readonly string[]
}

/** The folder of an extension that may read every page and knows every message of ours. */
export function makeStranger(kind: BrowserKind, { id: ours, origin, files }: Ours): string {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-stranger-'))
  const messages = Object.entries(GOOD).map(([name, carries]) => ({ name, carries }))
  const known = Object.entries({ OURS: ours, ORIGIN: origin, FILES: files, MESSAGES: messages })
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
  const id = 'stranger@stranger.example'
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    host_permissions: ['<all_urls>'],
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_idle' }],
    background:
      kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id } } } : {}),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), known + ASK + BACKGROUND)
  writeFileSync(join(folder, 'page.js'), known + ASK + PAGE)
  const script = '<script src="page.js" defer></script>'
  writeFileSync(
    join(folder, 'stranger.html'),
    `<!doctype html><title>Stranger</title>${script}<body>`,
  )
  writeFileSync(join(folder, 'content.js'), `(() => {\n${known}${CONTENT}})()`)
  return folder
}
