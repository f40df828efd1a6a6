import { browser } from 'wxt/browser'
import type { Answer, Answered, CallError, MessageName, Sent } from './protocol'

/** How long an answer may take, in milliseconds: a long article on a slow machine, with margin. */
const PATIENCE = 15_000

/**
 * An article of two million characters, the longest that is read, takes longer to compare; its
 * marks come late rather than never. A background that stops meanwhile ends the call at once.
 */
const PATIENCE_FOR: Partial<Record<MessageName, number>> = {
  articleRead: 120_000,
  lookAtOutlet: 90_000,
}

/** When to ask again after nobody listened, in milliseconds (trust requirement R-21). */
const RETRIES = [100, 500, 2_000] as const

/**
 * Calls that may safely be made twice: they set a state, they add nothing. In an order that packs well:
 * the gate carries them into every page.
 */
const IDEMPOTENT: ReadonlySet<MessageName> = new Set([
  'articleRead',
  'articleOpened',
  'undoDecision',
  'lookAtOutlet',
  'listOutlets',
  'listKept',
  'setOutlet',
  'followOutlet',
  'pageRejected',
  'articleLeft',
  'rememberDecision',
  'compareArticle',
  'readTab',
  'searchStatements',
  'listFeeds',
  'listRead',
  'articleSighted',
  'keepComparison',
  'chooseStatement',
  'readPage',
  'readKept',
  'storeHealth',
  'cardOpened',
] satisfies MessageName[])

/** The background's answer, or why there is none; never throws. */
export const call = <Name extends MessageName>(
  name: Name,
  carries: Sent<Name>,
): Promise<Answer<Answered<Name>>> =>
  ask(name, () => browser.runtime.sendMessage({ name, carries }))

/** The answer of our script in the top frame of a tab, or why there is none; never throws. */
export const callTab = <Name extends MessageName>(
  tab: number,
  name: Name,
  carries: Sent<Name>,
): Promise<Answer<Answered<Name>>> =>
  ask(name, () => browser.tabs.sendMessage(tab, { name, carries }, { frameId: 0 }))

/** What comes of a message by whoever sends it, sent again where nobody listened; never throws. */
export async function ask<Name extends MessageName>(
  name: Name,
  send: () => Promise<unknown>,
): Promise<Answer<Answered<Name>>> {
  const patience = PATIENCE_FOR[name] ?? PATIENCE
  const waits = IDEMPOTENT.has(name) ? RETRIES : []
  let answer = await attempt<Answered<Name>>(send, patience)
  for (const wait of waits) {
    if (answer.ok || answer.error !== 'unreachable') return answer
    await new Promise((resolve) => setTimeout(resolve, wait))
    answer = await attempt(send, patience)
  }
  return answer
}

async function attempt<Value>(
  send: () => Promise<unknown>,
  patience: number,
): Promise<Answer<Value>> {
  if (!isAlive()) return { ok: false, error: 'invalidated' }
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<Answer<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: 'timeout' }), patience)
  })
  try {
    return await Promise.race([timeout, send().then(asAnswer<Value>)])
  } catch (error) {
    return { ok: false, error: whyUnanswered(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** No listener claimed the message: the browser then answers with nothing. */
const asAnswer = <Value>(answer: unknown): Answer<Value> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer
    ? (answer as Answer<Value>)
    : { ok: false, error: 'unreachable' }

/** Both browsers word "nobody listens" alike; anything else at this point is an orphaned script. */
function whyUnanswered(error: unknown): CallError {
  const words = error instanceof Error ? error.message : String(error)
  if (/context invalidated|extension context/iu.test(words)) return 'invalidated'
  return 'unreachable'
}

/** Whether this script still belongs to a running extension: an update orphans it. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    // Firefox throws where Chrome answers undefined: both say that the extension is gone.
    return false
  }
}
