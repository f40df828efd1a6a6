import type { Json, Page, View } from '../browser/browser.ts'

/** What is answered instead of what would be, so that a view comes into a rare state. */
export interface Answers {
  /**
   * By the names of messages: the value of the answer. `FAILS`: the background could not; `NEVER`:
   * no answer comes.
   */
  readonly messages: { readonly [name: string]: Json }
  /** The origins that the reader is said to have allowed, as match patterns. */
  readonly origins?: readonly string[]
  /** What is stored beside, by its key. */
  readonly stored?: { readonly [key: string]: Json }
}

export const FAILS = 'this message fails'
export const NEVER = 'this message stays without an answer'

interface Area {
  get(keys: unknown): Promise<Record<string, unknown>>
}

/** What an extension page has, in both browsers; Firefox has it twice. */
interface Api {
  readonly runtime: { sendMessage(message: { readonly name: string }): Promise<unknown> }
  readonly permissions: { getAll(): Promise<unknown> }
  readonly storage: { readonly local: Area }
}

/** From now on, a page of the extension gets these answers. */
export const answerWith = (view: View, answers: Answers): Promise<void> =>
  view.evaluate(
    ({ messages, origins, stored, fails, never }) => {
      const { chrome, browser } = globalThis as unknown as Record<string, Api | undefined>
      for (const api of new Set([chrome, browser])) {
        if (api === undefined) continue
        const send = api.runtime.sendMessage.bind(api.runtime)
        api.runtime.sendMessage = async (message) => {
          const value = messages[message.name]
          if (value === undefined) return await send(message)
          if (value === never) return await new Promise(() => undefined)
          return value === fails ? { ok: false, error: 'failed' } : { ok: true, value }
        }
        if (origins !== null) api.permissions.getAll = async () => ({ origins, permissions: [] })
        const get = api.storage.local.get.bind(api.storage.local)
        api.storage.local.get = async (keys) => ({ ...(await get(keys)), ...stored })
      }
    },
    {
      messages: answers.messages,
      origins: answers.origins ?? null,
      stored: answers.stored ?? {},
      fails: FAILS,
      never: NEVER,
    },
  )

/** Has a page of the extension begin anew, in the same document: it asks everything again. */
export const beginAgain = (view: Page): Promise<void> =>
  view.evaluate(async () => {
    const root = document.getElementById('app')
    // What the first run still draws goes where nobody sees it.
    root?.replaceWith(root.cloneNode(false))
    const first = document.querySelector<HTMLScriptElement>('script[type="module"]')
    const again = document.createElement('script')
    again.type = 'module'
    again.src = `${first?.src}?again`
    await new Promise((resolve, reject) => {
      again.onload = resolve
      again.onerror = reject
      document.head.append(again)
    })
  })
