import { type Browser, browser } from 'wxt/browser'
import type { Answer, Answered, MessageName, Sent } from './protocol'
import { report } from './report'
import { admit } from './schema'
import { senderClass } from './sender'

/** What a context does with the messages that are its own. */
export type Handlers = {
  readonly [Name in MessageName]?: (
    carries: Sent<Name>,
    sender: Browser.runtime.MessageSender,
  ) => Promise<Answered<Name>>
}

/**
 * Answers the messages of this context: one listener, which rejects every message that its sender
 * may not send or that has not exactly the shape it should have. Messages that other contexts own
 * are left to them. Register it before any await: the browser wakes the background for it.
 */
export function onMessages(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: Answer<unknown>) => void,
  ): boolean => {
    const admitted = admit(message, senderClass(sender))
    if (admitted === null) {
      respond({ ok: false, error: 'rejected' })
      return false
    }
    const handler = handlers[admitted.name] as
      | ((carries: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown>)
      | undefined
    if (handler === undefined) return false
    handler(admitted.carries, sender).then(
      (value) => respond({ ok: true, value }),
      (error: unknown) => {
        report(error, admitted.name)
        respond({ ok: false, error: 'failed' })
      },
    )
    return true
  }
  browser.runtime.onMessage.addListener(listener)
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}
