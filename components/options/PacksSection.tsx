import type { JSX, TargetedDragEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PackEntry } from '../../lib/library'
import type { PackCheck } from '../../lib/pack/update'
import { useSpeech } from '../speech'
import { AddressForm } from './AddressForm'
import { PackEntryLine } from './PackEntryLine'
import { type ImportState, PackImport } from './PackImport'
import type { PackUpdateActions } from './PackUpdates'
import { NotLookedAt } from './SeeCondition'
import { SettingsSection } from './SettingsSection'
import { UndoLine, type UndoLineProps } from './UndoLine'

export interface PacksSectionProps extends UndoLineProps, PackUpdateActions {
  /** Null until they are known, `failed` where they cannot be. */
  readonly packs: readonly PackEntry[] | 'failed' | null
  readonly importing: ImportState | null
  /** What became of looking for newer revisions, by the ids of packs. */
  readonly checks: Readonly<Record<string, PackCheck>>
  /** Statements of a newer revision that the background is adding; null where it adds none. */
  readonly updating: number | null
  /** Milliseconds as `Date.now` counts. */
  readonly now: number
  onAddress(typed: string): void
  onFiles(files: readonly File[]): void
  onCancel(): void
  onRemove(id: string): void
}

/** The packs that are known, and the places where a file or an address becomes another. */
export function PacksSection(props: PacksSectionProps): JSX.Element {
  const { importing, last, checks, now, onUndo, onFiles, onAddress, onCancel } = props
  const { onRemove, onCheck, onUpdates } = props
  const actions = { onRemove, onCheck, onUpdates }
  const { say, count } = useSpeech()
  const packs = props.packs === 'failed' ? null : props.packs
  const busy = importing?.kind === 'reading' || importing?.kind === 'waiting'
  return (
    <SettingsSection id="packs">
      <p>{say('packsLead')}</p>
      {props.packs === 'failed' && (
        <p class="meta">
          <NotLookedAt />
        </p>
      )}
      {packs !== null && (
        <ul class="lines">
          {packs.map((pack) => (
            <PackEntryLine
              key={pack.id}
              pack={pack}
              check={checks[pack.id] ?? null}
              busy={busy}
              now={now}
              {...actions}
            />
          ))}
        </ul>
      )}
      {packs?.some(({ signature }) => signature !== 'included') && (
        <p class="meta">{say('packsRemovable')}</p>
      )}
      <UndoLine last={last} onUndo={onUndo} />
      {props.updating !== null && (
        <p class="undo">{say('packsUpdating', count('statementsCount', props.updating))}</p>
      )}
      {importing !== null && <PackImport state={importing} onCancel={onCancel} />}
      <FilePlace busy={busy} onFiles={onFiles} />
      <AddressForm
        name="packAddress"
        more="packAddressMore"
        example="https://packs.example/index.json"
        button={say('packAddressAdd')}
        busy={busy}
        onAddress={onAddress}
      />
    </SettingsSection>
  )
}

interface FilePlaceProps {
  readonly busy: boolean
  onFiles(files: readonly File[]): void
}

/** A file is chosen by a press, or dropped here; its index and its signature with it. */
function FilePlace({ busy, onFiles }: FilePlaceProps): JSX.Element {
  const { say } = useSpeech()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined): void => {
    if (files && files.length > 0 && !busy) onFiles([...files])
  }
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files)
  }
  const drag = (event: TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault()
    // The pointer says that nothing can be dropped: one file after the other.
    if (event.dataTransfer) event.dataTransfer.dropEffect = busy ? 'none' : 'copy'
    setOver(!busy)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      class="drop"
      data-over={over}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        hidden
        multiple
        ref={picker}
        accept=".jsonl,.gz,.jsonl.gz,.json,.sig,application/gzip"
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          currentTarget.value = ''
        }}
      />
      <button type="button" class="button" disabled={busy} onClick={() => picker.current?.click()}>
        {say('packsAdd')}
      </button>
      <span class="meta">{say('packsDrop')}</span>
    </div>
  )
}
