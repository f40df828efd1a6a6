import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onDaily } from '@/lib/extension/daily'

beforeEach(() => fakeBrowser.reset())

test('an alarm comes once a day; one that is there keeps its time', async () => {
  onDaily(vi.fn())
  await vi.waitFor(async () => expect(await browser.alarms.get('daily')).toBeDefined())
  const first = await browser.alarms.get('daily')
  expect(first?.periodInMinutes).toBe(1_440)
  const create = vi.spyOn(browser.alarms, 'create')
  onDaily(vi.fn())
  await new Promise((resolve) => setTimeout(resolve))
  expect(create).not.toHaveBeenCalled()
})

test('only its own alarm calls back', async () => {
  const called = vi.fn()
  onDaily(called)
  const ring = (name: string) =>
    fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 } as never)
  await ring('another')
  expect(called).not.toHaveBeenCalled()
  await ring('daily')
  expect(called).toHaveBeenCalledOnce()
})
