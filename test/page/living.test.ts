import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spend } from '../../lib/page/allowance'
import { extract } from '../../lib/page/extract'
import { onGrowth, readingAllowance } from '../../lib/page/growth'
import { onNavigation } from '../../lib/page/navigation'
import { untilQuiet } from '../../lib/page/quiet'
import { ADDRESS, pageOf, paragraphs, parseWithRanges } from './pages'

let stop: AbortController
let document: Document

beforeEach(() => {
  vi.useFakeTimers()
  stop = new AbortController()
  document = parseWithRanges(pageOf(`<article>${paragraphs()}</article><aside></aside>`))
  vi.stubGlobal('MutationObserver', document.defaultView?.MutationObserver)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const select = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

function write(selector: string): void {
  const more = document.createElement('p')
  more.textContent = 'One more boat came in.'
  select(selector).append(more)
}

/** Lets time pass while something happens every so many milliseconds. */
async function every(milliseconds: number, times: number, happens: () => void): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    happens()
    await vi.advanceTimersByTimeAsync(milliseconds)
  }
}

test('a still page is quiet after a moment', async () => {
  const settled = vi.fn()
  void untilQuiet(document, stop.signal).then(settled)
  await vi.advanceTimersByTimeAsync(299)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(settled).toHaveBeenCalledWith(true)
})

test('a page that changes is waited for, but not for ever', async () => {
  const settled = vi.fn()
  void untilQuiet(document, stop.signal).then(settled)
  await every(200, 14, () => write('aside'))
  expect(settled).not.toHaveBeenCalled()
  await every(200, 1, () => write('aside'))
  expect(settled).toHaveBeenCalledWith(true)
})

test('whoever stopped waiting is told that it is not quiet', async () => {
  const quiet = untilQuiet(document, stop.signal)
  stop.abort()
  expect(await quiet).toBe(false)
})

function watchGrowth(spent = 0): ReturnType<typeof vi.fn> {
  const allowance = readingAllowance()
  spend(allowance, spent)
  const grown = vi.fn()
  const extraction = extract(document, ADDRESS)
  if (!extraction.ok) throw new Error(extraction.reason)
  onGrowth(document, { model: extraction.positions, allowance }, grown, stop.signal)
  return grown
}

test('what takes long to read is read again seldom', async () => {
  const grown = watchGrowth(380)
  await every(400, 19, () => write('article'))
  expect(grown).not.toHaveBeenCalled()
  await every(400, 1, () => write('article'))
  expect(grown).toHaveBeenCalledOnce()
})

test('an article that grows is noticed once, when it rests', async () => {
  const grown = watchGrowth()
  await every(400, 3, () => write('article'))
  expect(grown).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(grown).toHaveBeenCalledOnce()
})

test('an article that never rests is noticed all the same', async () => {
  const grown = watchGrowth()
  await every(400, 14, () => write('article'))
  expect(grown).toHaveBeenCalledOnce()
})

test('what changes elsewhere, or says nothing, is not noticed', async () => {
  const grown = watchGrowth()
  await every(400, 5, () => write('aside'))
  await every(400, 5, () => select('article').append(document.createElement('hr')))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(grown).not.toHaveBeenCalled()
})

test('an article that is replaced with its container is noticed', async () => {
  const grown = watchGrowth()
  select('article').remove()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(grown).toHaveBeenCalledOnce()
})

test('nothing is noticed any more once it is over', async () => {
  const grown = watchGrowth()
  write('article')
  await Promise.resolve()
  stop.abort()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(grown).not.toHaveBeenCalled()
})

test('where the browser tells of no navigation, the address is looked at every second', async () => {
  const view = { location: { href: ADDRESS }, setInterval, clearInterval }
  const page = { defaultView: view } as unknown as Document
  const moved = vi.fn()
  onNavigation(page, moved, stop.signal)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(moved).not.toHaveBeenCalled()
  view.location.href = `${ADDRESS}/frost`
  await vi.advanceTimersByTimeAsync(5_000)
  expect(moved.mock.calls).toEqual([[`${ADDRESS}/frost`]])
  stop.abort()
  view.location.href = ADDRESS
  await vi.advanceTimersByTimeAsync(5_000)
  expect(moved).toHaveBeenCalledOnce()
})
