import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '@/lib/extension/call'
import { callUntil } from '@/lib/extension/call-until'
import { onMessages } from '@/lib/extension/messages'
import { senderClass } from '@/lib/extension/sender'

const id = 'test-extension-id'
const ours = { id, url: 'chrome-extension://test-extension-id/popup.html' }
const page = { id, url: 'https://lamp.example/a', frameId: 0, tab: { id: 7 } as never }

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(browser.runtime, 'getURL').mockImplementation(
    (path) => `chrome-extension://test-extension-id${path}`,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('who sent a message', () => {
  test.each([
    ['our own page', ours, 'view'],
    ['our own page in a tab', { ...ours, tab: { id: 3 } as never, frameId: 0 }, 'view'],
    ['our script in a page', page, 'content'],
    ['our script in a frame of a page', { ...page, frameId: 4 }, null],
    ['another extension', { ...ours, id: 'other' }, null],
    ['another extension’s page', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
    [
      'a page that only looks like ours',
      { ...page, url: `https://x.example/?${ours.url}` },
      'content',
    ],
    ['nobody', {}, null],
  ])('%s', (_, sender, expected) => {
    expect(senderClass(sender)).toBe(expected)
  })
})

/** Sends a message to the one listener, as the browser would, and gives what it answers. */
function send(message: unknown, sender: object): Promise<unknown> {
  const [listener] = vi.mocked(browser.runtime.onMessage.addListener).mock.calls[0] ?? []
  return new Promise((resolve) => {
    const later = (listener as (...args: unknown[]) => boolean)(message, sender, resolve)
    if (!later) setTimeout(() => resolve('not answered'))
  })
}

describe('a listener', () => {
  beforeEach(() => {
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined)
  })

  test('answers what its handler gives', async () => {
    onMessages({ pageRejected: async () => null })
    expect(await send({ name: 'pageRejected', carries: 'too-short' }, page)).toEqual({
      ok: true,
      value: null,
    })
  })

  test('rejects, and calls no handler, when the sender may not say that', async () => {
    const readTab = vi.fn(async () => null)
    onMessages({ readTab })
    expect(await send({ name: 'readTab', carries: 7 }, page)).toEqual({
      ok: false,
      error: 'rejected',
    })
    expect(await send('readTab', ours)).toEqual({ ok: false, error: 'rejected' })
    expect(readTab).not.toHaveBeenCalled()
  })

  test('leaves to others what others own', async () => {
    onMessages({ revealStatement: async () => true })
    expect(await send({ name: 'readTab', carries: 7 }, ours)).toBe('not answered')
  })

  test('tells of a handler that broke, once, and sends no error over', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = new Error('broken')
    onMessages({
      readTab: async () => {
        throw broken
      },
    })
    const message = { name: 'readTab', carries: 7 }
    expect(await send(message, ours)).toEqual({ ok: false, error: 'failed' })
    expect(await send(message, ours)).toEqual({ ok: false, error: 'failed' })
    expect(complained).toHaveBeenCalledOnce()
  })
})

describe('a call', () => {
  const sendMessage = () => vi.spyOn(browser.runtime, 'sendMessage')
  const nobody = new Error('Could not establish connection. Receiving end does not exist.')

  beforeEach(() => {
    vi.useFakeTimers()
  })

  async function settled<Value>(promise: Promise<Value>): Promise<Value> {
    await vi.runAllTimersAsync()
    return promise
  }

  test('is made again when nobody listened yet', async () => {
    const sent = sendMessage()
      .mockRejectedValueOnce(nobody)
      .mockRejectedValueOnce(nobody)
      .mockResolvedValueOnce({ ok: true, value: null } as never)
    expect(await settled(call('readTab', 7))).toEqual({ ok: true, value: null })
    expect(sent).toHaveBeenCalledTimes(3)
  })

  test('is not made again once what it was made for has ended', async () => {
    const made = new AbortController()
    const sent = sendMessage().mockImplementation(async () => {
      made.abort()
      throw nobody
    })
    const answer = await settled(callUntil(made.signal, 'readTab', 7))
    expect(answer).toEqual({ ok: false, error: 'invalidated' })
    expect(sent).toHaveBeenCalledOnce()
  })

  test('gives up as a value when nobody ever listens', async () => {
    const sent = sendMessage().mockRejectedValue(nobody)
    expect(await settled(call('readTab', 7))).toEqual({ ok: false, error: 'unreachable' })
    expect(sent).toHaveBeenCalledTimes(4)
  })

  test('does not wait for ever', async () => {
    sendMessage().mockReturnValue(new Promise(() => undefined) as never)
    expect(await settled(call('readTab', 7))).toEqual({ ok: false, error: 'timeout' })
  })

  test('is not made again when it was answered, whatever the answer', async () => {
    const sent = sendMessage().mockResolvedValue({ ok: false, error: 'rejected' } as never)
    expect(await settled(call('readTab', 7))).toEqual({ ok: false, error: 'rejected' })
    expect(sent).toHaveBeenCalledOnce()
  })

  test('of an orphan ends at once and quietly', async () => {
    sendMessage().mockRejectedValue(new Error('Extension context invalidated.'))
    expect(await settled(call('readTab', 7))).toEqual({ ok: false, error: 'invalidated' })
  })
})
