import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type LibraryPage, MOST_FOUND, PAGE_SIZE } from '../../lib/library'
import { Pages } from '../Pages'
import { useSpeech } from '../speech'
import { FoundStatement } from './FoundStatement'

export interface FoundProps {
  /** Null before the first search; `searching` and `failed` as they say. */
  readonly result: LibraryPage | 'searching' | 'failed' | null
  /** Whether something is looked for that takes a while; what was found before stands there. */
  readonly waits: boolean
  /** From 0. */
  readonly page: number
  onPage(page: number): void
  onRetry(): void
  /** Forgets the article of a statement that came from the reader's own reading. */
  onForgetArticle(id: string): void
}

/** What a search found, fifty at a time. */
export function Found(props: FoundProps): JSX.Element {
  const { result, waits, page, onPage, onRetry, onForgetArticle } = props
  const { say } = useSpeech()
  const list = useRef<HTMLOListElement>(null)
  const turned = useRef(page)
  useEffect(() => {
    if (turned.current === page || typeof result === 'string' || result === null) return
    turned.current = page
    list.current?.focus()
  }, [page, result])
  const isPage = result !== null && typeof result !== 'string'
  return (
    <>
      <p class="sum" role="status">
        <Summary result={waits ? 'searching' : result} page={page} />
      </p>
      {result === 'failed' && (
        <p>
          <button type="button" class="button" onClick={onRetry}>
            {say('retry')}
          </button>
        </p>
      )}
      {isPage && result.variants.length > 0 && (
        <>
          <ol class="found" ref={list} tabIndex={-1} start={page * PAGE_SIZE + 1} aria-busy={waits}>
            {result.variants.map((variant) => (
              <FoundStatement
                key={variant.id}
                variant={variant}
                onForgetArticle={onForgetArticle}
              />
            ))}
          </ol>
          <Pages pages={Math.ceil(result.found / PAGE_SIZE)} page={page} onPage={onPage} />
        </>
      )}
    </>
  )
}

function Summary({ result, page }: Pick<FoundProps, 'result' | 'page'>): JSX.Element {
  const { say, count, number } = useSpeech()
  if (result === null) return <>{say('searchLead')}</>
  if (result === 'searching') return <>{say('searching')}</>
  if (result === 'failed') return <>{say('searchFailed')}</>
  const isPart = !result.complete && result.found < MOST_FOUND
  if (result.found === 0) return <>{say(isPart ? 'searchNothingYet' : 'searchNothing')}</>
  const first = page * PAGE_SIZE + 1
  const last = first + result.variants.length - 1
  return (
    <>
      {count(result.complete || isPart ? 'searchFound' : 'searchFoundMore', result.found)}{' '}
      {result.found > PAGE_SIZE && say('searchShown', number(first), number(last))}{' '}
      {isPart && say('searchPart')}
    </>
  )
}
