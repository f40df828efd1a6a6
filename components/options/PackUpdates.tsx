import type { JSX } from 'preact'
import type { PackEntry, PackSource } from '../../lib/library'
import type { CheckResult, PackCheck } from '../../lib/pack/update'
import { Dotted } from '../Dotted'
import { Text } from '../Sentence'
import { type Speech, useSpeech } from '../speech'
import { PROBLEMS } from './PackImport'

export type FetchedPack = PackEntry & { readonly source: PackSource }

export interface PackUpdateActions {
  /** Looks for a newer revision; called in the press itself. */
  onCheck(pack: FetchedPack): void
  /** Whether it is to be looked for by itself. */
  onUpdates(id: string, wanted: boolean): void
}

interface PackUpdatesProps extends PackUpdateActions {
  readonly pack: FetchedPack
  /** Null where nobody has looked. */
  readonly check: PackCheck | null
  readonly busy: boolean
  /** Milliseconds as `Date.now` counts. */
  readonly now: number
}

/** Where a pack is fetched from, what the last look came to, and the switch for the next. */
export function PackUpdates(props: PackUpdatesProps): JSX.Element {
  const { pack, check, busy, now, onCheck, onUpdates } = props
  const { id, title, source } = pack
  const speech = useSpeech()
  const { say } = speech
  const name = (
    <bdi key="title" class="vh">
      {title}
    </bdi>
  )
  return (
    <div class="updates">
      <p class="meta">
        <Dotted
          facts={[
            say('packFrom', new URL(source.address).hostname),
            source.isUpdatable ? told(speech, pack, check) : say('packNoUpdates'),
          ]}
        />
      </p>
      {source.expires !== null && Date.parse(source.expires) < now && (
        <p class="meta">
          <Text
            of="packExpired"
            with={[
              <time key="by" dateTime={source.expires}>
                {speech.date(source.expires)}
              </time>,
            ]}
          />
        </p>
      )}
      {source.isUpdatable && (
        <div class="row">
          <label class="tick">
            <input
              type="checkbox"
              checked={check?.wanted ?? true}
              onChange={(event) => onUpdates(id, event.currentTarget.checked)}
            />
            <span>
              <Text of="packUpdates" with={[name]} />
            </span>
          </label>
          <button type="button" class="text" disabled={busy} onClick={() => onCheck(pack)}>
            <span>
              <Text of="packCheck" with={[name]} />
            </span>
          </button>
        </div>
      )}
    </div>
  )
}

function told(
  speech: Speech,
  { source }: FetchedPack,
  check: PackCheck | null,
): string | JSX.Element {
  const { say } = speech
  if (check === null || check.at === null || check.result === null) return say('packNeverLooked')
  const { hostname, pathname } = new URL(source.address)
  const at = <time dateTime={check.at}>{speech.moment(check.at)}</time>
  return (
    <>
      <Text of="packLooked" with={[at]} />{' '}
      {resultIn(speech, check.result, `${hostname}${pathname}`)}
    </>
  )
}

function resultIn({ say }: Speech, result: CheckResult, name: string): string {
  if (result === 'current') return say('packCurrent')
  if (result === 'updated') return say('packUpdated')
  // A later version of this program may have noted what this one has no words for.
  return say(PROBLEMS[result] ?? 'importUnreadable', name)
}
