// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { onReturn } from '@/lib/extension/page'

test('a page looks again when the reader comes back to it, and not when he leaves', () => {
  const look = vi.fn()
  const visibility = vi.spyOn(document, 'visibilityState', 'get')
  onReturn(look)
  visibility.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(look).not.toHaveBeenCalled()
  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(look).toHaveBeenCalledOnce()
})
