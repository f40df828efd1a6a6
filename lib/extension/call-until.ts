import { browser } from 'wxt/browser'
import { ask } from './call'
import type { Answer, Answered, MessageName, Sent } from './protocol'

/**
 * The background's answer as `call` gives it, asked for no more once a signal is aborted: what a page
 * said that was left since would come late. Not in call.ts, which the gate carries into every page.
 */
export const callUntil = <Name extends MessageName>(
  signal: AbortSignal,
  name: Name,
  carries: Sent<Name>,
): Promise<Answer<Answered<Name>>> =>
  ask(name, async () =>
    signal.aborted
      ? { ok: false, error: 'invalidated' }
      : browser.runtime.sendMessage({ name, carries }),
  )
