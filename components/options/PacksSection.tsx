import type { JSX, TargetedDragEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PackEntry } from '../../lib/library'
import { useSpeech } from '../speech'
import { PackEntryLine } from './PackEntryLine'
import { type ImportState, PackImport } from './PackImport'
import { SettingsSection } from './SettingsSection'
import { UndoLine, type UndoLineProps } from './UndoLine'

export interface PacksSectionProps extends UndoLineProps {
  /** Null until they are known, or where they cannot be. */
  readonly packs: readonly PackEntry[] | null
  readonly importing: ImportState | null
  onFiles(files: readonly File[]): void
  onCancel(): void
  onRemove(id: string): void
}

/** The packs that are known, and the place where a file becomes another. */
export function PacksSection(props: PacksSectionProps): JSX.Element {
  const { packs, importing, last, onUndo, onFiles, onCancel, onRemove } = props
  const { say } = useSpeech()
  const busy = importing?.kind === 'reading'
  return (
    <SettingsSection id="packs">
      <p>{say('packsLead')}</p>
      {packs !== null && (
        <ul class="lines">
          {packs.map((pack) => (
            <PackEntryLine key={pack.id} pack={pack} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <UndoLine last={last} onUndo={onUndo} />
      {importing !== null && <PackImport state={importing} onCancel={onCancel} />}
      <FilePlace busy={busy} onFiles={onFiles} />
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
