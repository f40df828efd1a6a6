import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserKind } from '../../scripts/browser/find'
import { GOOD } from '../extension/good-messages'

/** Runs in the other extension’s background: says everything to ours, in every way there is. */
const BACKGROUND = `
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
api.runtime.onMessage.addListener((asked, sender, respond) => {
  Promise.all(MESSAGES.map(ask)).then((all) => respond(all.flat()))
  return true
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
if (location.host === 'stranger.test')
  api.runtime.sendMessage('now').then((all) => {
    document.title = JSON.stringify({ tried: MESSAGES.length, heard: [...all, ...heard] })
  })
`

/** The folder of an extension that may read every page and knows every message of ours. */
export function makeStranger(kind: BrowserKind, ours: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-stranger-'))
  const messages = Object.entries(GOOD).map(([name, carries]) => ({ name, carries }))
  const known = `const OURS = ${JSON.stringify(ours)}\nconst MESSAGES = ${JSON.stringify(messages)}\n`
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
  writeFileSync(join(folder, 'background.js'), known + BACKGROUND)
  writeFileSync(join(folder, 'content.js'), `(() => {\n${known}${CONTENT}})()`)
  return folder
}
