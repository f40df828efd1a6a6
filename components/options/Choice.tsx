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
      {ways.map((way) => (
        <Option key={way.value} name={way.name} more={way.more}>
          {(described) => (
            <input
              {...described}
              type="radio"
              name={name}
              value={way.value}
              checked={way.value === chosen}
              onChange={() => onChoose(way.value)}
            />
          )}
        </Option>
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
  return (
    <Option name={name} more={more}>
      {(described) => (
        <input
          {...described}
          type="checkbox"
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      )}
    </Option>
  )
}

interface OptionProps {
  readonly name: MessageKey
  readonly more?: MessageKey | undefined
  /** The control itself, with what names and what describes it to those who listen. */
  children(described: {
    readonly 'aria-labelledby': string
    readonly 'aria-describedby': string | undefined
  }): JSX.Element
}

/** A control with its name and what it means: those who listen hear the name first. */
function Option({ name, more, children }: OptionProps): JSX.Element {
  const { say } = useSpeech()
  const id = useOwnId()
  const meaning = more === undefined ? undefined : `${id}-more`
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what the children give
    <label class="opt">
      {children({ 'aria-labelledby': id, 'aria-describedby': meaning })}
      <b id={id}>{say(name)}</b>
      {more !== undefined && <small id={meaning}>{say(more)}</small>}
    </label>
  )
}
