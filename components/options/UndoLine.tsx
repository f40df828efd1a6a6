import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { Answer, CallError } from '../../lib/extension/protocol'
import type { Forgotten } from '../../lib/library'
import { useSpeech } from '../speech'

/** What the last removal came to. */
export type Removed =
  | { readonly kind: 'read' | 'kept' | 'outlet'; readonly forgotten: Forgotten }
  | { readonly kind: 'pack'; readonly title: string; readonly forgotten: Forgotten }
  | { readonly kind: 'undone'; readonly whole: boolean }
  /** The way back failed; it stands, to be tried again. */
  | {
      readonly kind: 'not-undone'
      readonly why: 'failed' | 'unsure'
      readonly forgotten: Forgotten
    }
  | { readonly kind: 'failed' | 'unsure' }

/** What to say where the background did not answer as it should: it may have done it all the same. */
export const failedBy = (error: CallError): Removed => ({ kind: failureBy(error) })

const failureBy = (error: CallError): 'failed' | 'unsure' =>
  error === 'failed' || error === 'rejected' ? 'failed' : 'unsure'

/** What a press on the way back came to. */
export function undoneBy(answer: Answer<boolean>, last: Removed | null): Removed {
  if (answer.ok) return { kind: 'undone', whole: answer.value }
  if (last === null || !('forgotten' in last)) return failedBy(answer.error)
  return { kind: 'not-undone', why: failureBy(answer.error), forgotten: last.forgotten }
}

/** Whether the way back that stands is to go on standing: nothing was removed since. */
export function leavesUndo(last: Removed | null, now: Removed): boolean {
  if (last === null || !('forgotten' in last) || !('forgotten' in now)) return false
  const { token, articles, statements } = now.forgotten
  return last.forgotten.token !== null && token === null && articles === 0 && statements === 0
}

export interface UndoLineProps {
  /** Null before the first removal. */
  readonly last: Removed | null
  onUndo(token: string): void
}

/** What a removal came to, and the way back. */
export function UndoLine({ last, onUndo }: UndoLineProps): JSX.Element {
  const { say } = useSpeech()
  const line = useRef<HTMLParagraphElement>(null)
  const token = last !== null && 'forgotten' in last ? last.forgotten.token : null
  return (
    <div role="status" class="told">
      {last !== null && (
        <p class="undo" tabIndex={-1} ref={line}>
          <span>
            <Told last={last} />
          </span>{' '}
          {token !== null && (
            <button
              type="button"
              class="text"
              onClick={() => {
                // Where it succeeds the button goes; what it came to stands in the line.
                line.current?.focus()
                onUndo(token)
              }}
            >
              {say('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

const FAILURES = { failed: 'forgetFailed', unsure: 'forgetUnsure' } as const

function Told({ last }: { readonly last: Removed }): JSX.Element {
  const { say, count } = useSpeech()
  switch (last.kind) {
    case 'failed':
    case 'unsure':
      return <>{say(FAILURES[last.kind])}</>
    case 'not-undone':
      return <>{say(FAILURES[last.why])}</>
    case 'undone':
      return <>{say(last.whole ? 'forgetUndone' : 'forgetUndoneLate')}</>
    case 'pack':
      return <>{count('packRemoved', last.forgotten.statements, last.title)}</>
    case 'outlet': {
      const { statements, articles } = last.forgotten
      const told =
        statements === 0 ? '' : count('forgotten', statements, count('articlesCount', articles))
      return (
        <>
          {say('followStopped')} {told}
        </>
      )
    }
    case 'kept':
      return <>{say('keptDropped')}</>
    case 'read': {
      const { articles, statements, token } = last.forgotten
      if (articles === 0) return <>{say(token === null ? 'forgetNothing' : 'forgottenRest')}</>
      return (
        <>
          {count('forgotten', statements, count('articlesCount', articles))}{' '}
          {token === null && say('forgetForGood')}
        </>
      )
    }
    default:
      return last satisfies never
  }
}
