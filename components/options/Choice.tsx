import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'

/** One of several ways, each with its name and, where it needs one, a sentence. */
export interface Way<Value extends string> {
  readonly value: Value
  readonly name: MessageKey
  readonly more?: MessageKey
}

interface ChoiceProps<Value extends string> {
  readonly legend: MessageKey
  readonly ways: readonly Way<Value>[]
  readonly chosen: Value
  onChoose(value: Value): void
}

/** One choice of several ways. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { legend, ways, chosen, onChoose } = props
  const { say } = useSpeech()
  const name = useOwnId()
  return (
    <fieldset class="choice">
      <legend class="label">{say(legend)}</legend>
      {ways.map(({ value, name: words, more }) => (
        <label key={value} class="opt">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <b>{say(words)}</b>
          {more !== undefined && <small>{say(more)}</small>}
        </label>
      ))}
    </fieldset>
  )
}

interface SwitchProps {
  readonly name: MessageKey
  readonly more: MessageKey
  readonly on: boolean
  onSwitch(on: boolean): void
}

/** One thing that is so or not, with what it means. */
export function Switch({ name, more, on, onSwitch }: SwitchProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <label class="opt">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <b>{say(name)}</b>
      <small>{say(more)}</small>
    </label>
  )
}
