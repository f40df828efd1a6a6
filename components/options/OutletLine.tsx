import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MessageKey } from '../../lib/extension/i18n'
import type { LookResult, OutletEntry } from '../../lib/follow/outlet'
import { Dotted } from '../Dotted'
import { Text } from '../Sentence'
import { type Speech, useSpeech } from '../speech'
import { Switch } from './Choice'
import { FOLLOW_PROBLEMS } from './FollowAddress'
import { NamedButton } from './NamedButton'

export interface OutletLineActions {
  onLook(feed: string): void
  onPause(feed: string, paused: boolean): void
  /** Asks for the site again; called in the press itself. */
  onAllow(feed: string): void
  /** Whether the articles that it links to are read; called in the press itself. */
  onArticles(feed: string, on: boolean): void
  onStop(feed: string, forget: boolean): void
}

interface OutletLineProps extends OutletLineActions {
  readonly outlet: OutletEntry
  readonly isLooking: boolean
}

/** One outlet: when it was last looked at, what came of it, and what can be done. */
export function OutletLine(props: OutletLineProps): JSX.Element {
  const { outlet, onStop, onArticles } = props
  const { feed, name, paused, articlesToo, result, leftOut } = outlet
  const speech = useSpeech()
  const { say } = speech
  const [stopping, setStopping] = useState(false)
  const left = leftOutOf(leftOut, speech)
  return (
    <li class="outlet">
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        <p class="meta num">
          <Dotted facts={factsOf(outlet, speech)} />
        </p>
        <State outlet={outlet} />
        {paused === null && result?.kind === 'failed' && (
          <p class="meta">{say(FOLLOW_PROBLEMS[result.fault], new URL(feed).hostname)}</p>
        )}
        {left.length > 0 && <p class="meta num">{say('followLeftOut', speech.list(left))}</p>}
      </div>
      <Actions {...props} onStopping={() => setStopping(true)} />
      {paused !== 'gone' && (
        <div class="whole">
          <Switch
            name="followArticles"
            more="followArticlesMore"
            on={articlesToo}
            onSwitch={(on) => onArticles(feed, on)}
          />
        </div>
      )}
      {stopping && (
        <fieldset class="whole actions spaced">
          <legend>{say('followStopAsk', name)}</legend>
          <button type="button" class="button" onClick={() => onStop(feed, false)}>
            {say('followStopKeep')}
          </button>
          <button type="button" class="button" onClick={() => onStop(feed, true)}>
            {say('followStopForget')}
          </button>
          <button type="button" class="text" onClick={() => setStopping(false)}>
            {say('cancel')}
          </button>
        </fieldset>
      )}
    </li>
  )
}

function factsOf(outlet: OutletEntry, speech: Speech): readonly ComponentChildren[] {
  const { say, count } = speech
  const { name, domain, lastLook, nextLook, paused, result, statements, waiting } = outlet
  return [
    ...(name === domain ? [] : [domain]),
    lastLook === null ? say('followNever') : at('followLooked', lastLook, speech),
    ...(result === null ? [] : cameOf(result, { say, count })),
    ...(paused === null && lastLook !== null ? [at('followNext', nextLook, speech)] : []),
    ...(statements > 0 ? [count('followTotal', statements)] : []),
    ...(waiting > 0 ? [count('followWaiting', waiting)] : []),
  ]
}

/** A message with a moment in it, which stays on one line. */
const at = (key: MessageKey, iso: string, { moment }: Speech): JSX.Element => (
  <Text
    of={key}
    with={[
      <time key="at" dateTime={iso}>
        {moment(iso)}
      </time>,
    ]}
  />
)

/** How many articles were left out and why, each reason that there was. */
function leftOutOf({ robots, paid, other }: OutletEntry['leftOut'], { count }: Speech): string[] {
  const reasons = [
    ['leftOutRobots', robots],
    ['leftOutPaid', paid],
    ['leftOutOther', other],
  ] as const
  return reasons.flatMap(([stem, articles]) => (articles > 0 ? [count(stem, articles)] : []))
}

function cameOf(result: LookResult, { say, count }: Pick<Speech, 'say' | 'count'>): string[] {
  switch (result.kind) {
    case 'found':
      return [count('followFound', result.statements)]
    case 'unchanged':
      return [say('followNothingNew')]
    case 'failed':
      // Why stands in a sentence of its own.
      return []
    default:
      return result satisfies never
  }
}

/** Why it is not looked at; nothing where it is. */
function State({ outlet }: { readonly outlet: OutletEntry }): JSX.Element | null {
  const { say } = useSpeech()
  switch (outlet.paused) {
    case null:
      return null
    case 'reader':
      return <p class="meta">{say('followPaused')}</p>
    case 'permission':
      return <p class="meta">{say('followPausedLeave')}</p>
    case 'gone':
      return <p class="meta">{say('followPausedGone')}</p>
    default:
      return outlet.paused satisfies never
  }
}

interface ActionsProps extends OutletLineProps {
  onStopping(): void
}

function Actions(props: ActionsProps): JSX.Element {
  const { outlet, isLooking, onLook, onPause, onAllow, onStopping } = props
  const { feed, name, paused } = outlet
  return (
    <div class="actions">
      {paused === null && (
        <>
          <NamedButton
            says={isLooking ? 'followLooking' : 'followLookNow'}
            name={name}
            disabled={isLooking}
            onPress={() => onLook(feed)}
          />
          <NamedButton says="followPause" name={name} onPress={() => onPause(feed, true)} />
        </>
      )}
      {paused === 'reader' && (
        <NamedButton says="followGoOn" name={name} onPress={() => onPause(feed, false)} />
      )}
      {paused === 'permission' && (
        <NamedButton says="followAllow" name={name} onPress={() => onAllow(feed)} />
      )}
      <NamedButton says="followStop" name={name} onPress={onStopping} />
    </div>
  )
}
