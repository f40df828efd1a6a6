import type { JSX } from 'preact'
import type { Mark } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import { Line } from './Glyph'
import { useSpeech } from './speech'

const LEGEND: readonly (readonly [Mark, MessageKey])[] = [
  ['differs', 'legendDiffers'],
  ['same', 'legendSame'],
  ['other-occasion', 'legendOccasion'],
]

/** What the three lines under statements say. */
export function Legend(): JSX.Element {
  const { say } = useSpeech()
  return (
    <ul class="legend">
      {LEGEND.map(([mark, key]) => (
        <li key={mark} data-mark={mark}>
          <Line mark={mark} />
          {say(key)}
        </li>
      ))}
    </ul>
  )
}
