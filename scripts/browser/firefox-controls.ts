import type { Bidi } from './bidi.ts'
import type { Controls, Point } from './browser.ts'

/** The code points by which WebDriver names keys that print nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
}

/** What every view of Firefox can do, by its context. */
export function controlsOf(bidi: Bidi, context: string): Controls {
  const act = (source: object): Promise<unknown> =>
    bidi.send('input.performActions', { context, actions: [source] })
  const mouse = (...actions: readonly object[]): Promise<unknown> =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  const to = ({ x, y }: Point): object => ({ type: 'pointerMove', x, y })
  return {
    run: (source, args) =>
      bidi.evaluate(context, `(async () => JSON.stringify(await (${source})(...${args})))()`),
    async moveTo(point) {
      await mouse(to(point))
    },
    async clickAt(point) {
      await mouse(to(point), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 })
    },
    async press(key) {
      const value = KEYS[key] ?? key
      await act({
        type: 'key',
        id: 'keyboard',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      })
    },
    async picture() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      })
      return Buffer.from(data, 'base64')
    },
    async choose(selector, file) {
      const locator = { type: 'css', value: selector }
      const { nodes } = await bidi.send<{ nodes: readonly { sharedId: string }[] }>(
        'browsingContext.locateNodes',
        { context, locator },
      )
      const [node] = nodes
      if (!node) throw new Error(`Nothing matches ${selector}`)
      const element = { sharedId: node.sharedId }
      await bidi.send('input.setFiles', { context, element, files: [file] })
    },
  }
}
