import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import type { BadLine } from '../../lib/pack/failure'
import type { PackProblem } from '../../lib/pack/update'
import { Dotted } from '../Dotted'
import { secondsIn, shareIn } from '../measure'
import { useSpeech } from '../speech'

/** The file at hand. */
export type ImportState =
  /** Another one is being added first. */
  | { readonly kind: 'waiting'; readonly file: string }
  | {
      readonly kind: 'reading'
      readonly file: string
      /** How much of the file was read, 0 to 1; null where nobody knows how large it is. */
      readonly share: number | null
      readonly statements: number
      /** Null until it can be told. */
      readonly secondsLeft: number | null
    }
  | {
      readonly kind: 'added'
      readonly title: string
      readonly statements: number
      readonly badLines: number
    }
  /** A newer revision took its place, or there is none, or it comes from another address now. */
  | { readonly kind: 'updated' | 'current' | 'moved'; readonly title: string }
  | {
      readonly kind: 'refused'
      readonly file: string
      readonly problem: PackProblem | 'older'
      readonly badLines: readonly BadLine[]
    }

/** What became of looking for a newer revision, in words; of a pack that is here already. */
export const PROBLEMS: Record<PackProblem | 'older', MessageKey> = {
  'not-a-pack': 'importNotAPack',
  'newer-format': 'importNewerFormat',
  'too-large': 'importTooLarge',
  'bad-lines': 'importBadLines',
  misplaced: 'importMisplaced',
  incomplete: 'importIncomplete',
  changed: 'importChanged',
  unreadable: 'importUnreadable',
  'not-newer': 'importNotNewer',
  busy: 'importBusy',
  cancelled: 'importCancelled',
  full: 'importFull',
  database: 'importDatabase',
  stalled: 'importStalled',
  'no-data': 'importNoData',
  'not-an-index': 'importNotAnIndex',
  forged: 'importForged',
  'other-key': 'importOtherKey',
  'no-signature': 'importNoSignature',
  unverifiable: 'importUnverifiable',
  reserved: 'importReserved',
  'other-pack': 'importOtherPack',
  moved: 'importMoved',
  'needs-later': 'importNeedsLater',
  older: 'importOlder',
  'no-leave': 'importNoLeave',
  'no-address': 'importNoAddress',
  'not-https': 'importNotHttps',
  credentials: 'importCredentials',
  port: 'importPort',
  'private-host': 'importPrivateHost',
  unreachable: 'importUnreachable',
  timeout: 'importTimeout',
  redirected: 'importRedirected',
  'not-found': 'importNotFound',
  gone: 'importGone',
  denied: 'importDenied',
  later: 'importLater',
  broken: 'importBroken',
}

/** What lies in the file itself: trying again does not help. */
const OF_THE_FILE: readonly (PackProblem | 'older')[] = [
  'not-a-pack',
  'bad-lines',
  'misplaced',
  'incomplete',
  'changed',
  'not-an-index',
]

interface PackImportProps {
  readonly state: ImportState
  onCancel(): void
}

/** A file on its way to be a pack: how far it is, or what became of it. */
export function PackImport({ state, onCancel }: PackImportProps): JSX.Element {
  return (
    <div class="import">
      <div role="status">
        <Outcome state={state} />
      </div>
      {state.kind === 'waiting' && (
        <div class="row">
          <Cancel onCancel={onCancel} />
        </div>
      )}
      {state.kind === 'reading' && <Progress state={state} onCancel={onCancel} />}
      {state.kind === 'refused' && state.badLines.length > 0 && <BadLines lines={state.badLines} />}
    </div>
  )
}

/** Said once at the start and once at the end: progress itself is not read aloud. */
function Outcome({ state }: { readonly state: ImportState }): JSX.Element {
  const { say, count } = useSpeech()
  switch (state.kind) {
    case 'waiting':
      return <p class="undo">{say('importWaiting', state.file)}</p>
    case 'reading':
      return <p class="undo">{say('importReading', state.file)}</p>
    case 'added':
      return (
        <p class="undo">
          {count('importAdded', state.statements, state.title)}{' '}
          {state.badLines > 0 && count('importLeftOut', state.badLines)}
        </p>
      )
    case 'updated':
      return <p class="undo">{say('importUpdated', state.title)}</p>
    case 'current':
      return <p class="undo">{say('importCurrent', state.title)}</p>
    case 'moved':
      return <p class="undo">{say('importMoved', state.title)}</p>
    case 'refused':
      return (
        <p class="undo">
          {say(PROBLEMS[state.problem], state.file)} {say('importUntouched')}{' '}
          {OF_THE_FILE.includes(state.problem) && say('importAskMaker')}
        </p>
      )
    default:
      return state satisfies never
  }
}

interface ProgressProps extends PackImportProps {
  readonly state: ImportState & { readonly kind: 'reading' }
}

function Progress({ state, onCancel }: ProgressProps): JSX.Element {
  const { say, count, locale } = useSpeech()
  const { share, statements, secondsLeft } = state
  const facts = [
    ...(share === null ? [] : [shareIn(locale, share)]),
    // Reading runs ahead of keeping: beside half a file, none would be wondered at.
    ...(statements === 0 ? [] : [count('statementsCount', statements)]),
    ...(secondsLeft === null ? [] : [say('importLeft', secondsIn(locale, secondsLeft))]),
  ]
  return (
    <div class="row">
      <progress
        max={1}
        {...(share === null ? {} : { value: share })}
        aria-label={say('importProgress')}
      />
      <span class="meta num">
        <Dotted facts={facts} />
      </span>
      <Cancel onCancel={onCancel} />
    </div>
  )
}

function Cancel({ onCancel }: Pick<PackImportProps, 'onCancel'>): JSX.Element {
  const { say } = useSpeech()
  return (
    <button type="button" class="text" onClick={onCancel}>
      {say('cancel')}
    </button>
  )
}

/** Neighbouring lines that have the same fault. */
interface BadRun extends BadLine {
  readonly last: number
}

/** Runs that are shown: who mends a file mends the first of them first. */
const MOST_RUNS = 10

function runsOf(lines: readonly BadLine[]): readonly BadRun[] {
  const runs: BadRun[] = []
  for (const { line, why } of lines) {
    const before = runs.at(-1)
    if (before?.why === why && before.last === line - 1) {
      runs[runs.length - 1] = { ...before, last: line }
    } else runs.push({ line, why, last: line })
  }
  return runs
}

/** The lines at fault by their numbers, for whoever made the file. */
function BadLines({ lines }: { readonly lines: readonly BadLine[] }): JSX.Element {
  const { say, count, number } = useSpeech()
  const runs = runsOf(lines)
  const more = runs.slice(MOST_RUNS).reduce((sum, { line, last }) => sum + last - line + 1, 0)
  return (
    <details>
      <summary>{say('importWhichLines')}</summary>
      <ol class="code">
        {runs.slice(0, MOST_RUNS).map(({ line, last, why }) => (
          <li key={line}>
            {line === last
              ? say('importLine', number(line))
              : say('importLines', number(line), number(last))}{' '}
            <span lang="en">{why}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="meta">{count('importMoreLines', more)}</p>}
    </details>
  )
}
