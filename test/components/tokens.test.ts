import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8')

type Theme = Readonly<Record<string, string>>

/** The colours that stand in the first block after a mark. */
function coloursAfter(mark: string): Theme {
  const start = css.indexOf(mark)
  if (start < 0) throw new Error(`tokens.css has no ${mark}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, hex]) => [name, hex]),
  )
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) throw new Error('a colour is missing')
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'inset', 'wash']
const TEXT = ['ink', 'ink-2', 'ink-3', 'accent']

describe.each([
  ['light', coloursAfter(':root {')],
  ['dark', coloursAfter(':root:not([data-theme="light"])')],
  ['dark, chosen', coloursAfter(':root[data-theme="dark"]')],
])('the colours: %s', (_, theme) => {
  test.each(GROUNDS.flatMap((ground) => TEXT.map((text) => [text, ground] as const)))(
    '%s on %s can be read',
    (text, ground) => {
      expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(GROUNDS)('the border of a control on %s can be seen', (ground) => {
    expect(contrast(theme.edge, theme[ground])).toBeGreaterThanOrEqual(3)
  })

  test('words on the accent can be read', () => {
    expect(contrast(theme['on-accent'], theme.accent)).toBeGreaterThanOrEqual(4.5)
  })
})
