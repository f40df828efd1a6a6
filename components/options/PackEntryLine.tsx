import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import type { PackEntry, Signature } from '../../lib/library'
import type { PackCheck } from '../../lib/pack/update'
import { Dotted } from '../Dotted'
import { sizeIn } from '../measure'
import { Text } from '../Sentence'
import { useSpeech } from '../speech'
import { type FetchedPack, type PackUpdateActions, PackUpdates } from './PackUpdates'

const SIGNATURES: Record<Signature, MessageKey> = {
  included: 'packIncluded',
  signed: 'packSigned',
  'not-verified': 'packNotVerified',
  unsigned: 'packUnsigned',
}

interface PackEntryLineProps extends PackUpdateActions {
  readonly pack: PackEntry
  /** Null where nobody has looked for a newer revision. */
  readonly check: PackCheck | null
  readonly busy: boolean
  readonly now: number
  onRemove(id: string): void
}

/** One pack: what it is, whose, under which licence, how large, and whether its origin is proved. */
export function PackEntryLine(props: PackEntryLineProps): JSX.Element {
  const { pack, onRemove } = props
  const { say, count, number, locale } = useSpeech()
  const { title, license, attribution, signature, key } = pack
  const facts = [
    say('packRevision', number(pack.revision)),
    count('statementsCount', pack.statements),
    ...(pack.bytes === null ? [] : [sizeIn(locale, pack.bytes)]),
    say(SIGNATURES[signature], key ?? ''),
  ]
  return (
    <li>
      <div>
        <b>
          <bdi>{title}</bdi>
        </b>
        <p class="meta num">
          <Dotted facts={facts} />
        </p>
        <p class="meta">
          <Dotted
            facts={[<bdi key="license">{license}</bdi>, <bdi key="whose">{attribution}</bdi>]}
          />
        </p>
        {isFetched(pack) && <PackUpdates {...props} pack={pack} />}
      </div>
      {signature !== 'included' && (
        <button type="button" class="text" onClick={() => onRemove(pack.id)}>
          <span>
            <Text
              of="packRemove"
              with={[
                <bdi key="title" class="vh">
                  {title}
                </bdi>,
              ]}
            />
          </span>
        </button>
      )}
    </li>
  )
}

const isFetched = (pack: PackEntry): pack is FetchedPack => pack.source !== null
