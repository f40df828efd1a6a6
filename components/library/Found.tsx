import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type LibraryPage, MOST_FOUND, PAGE_SIZE } from '../../lib/library'
import { Pages } from '../Pages'
import { useSpeech } from '../speech'
import { type FoundActions, FoundStatement } from './FoundStatement'

export interface FoundProps extends FoundActions {
  /** What was looked for. */
  readonly words: string
  /** Null before the first search; `searching` and `failed` as they say. */
  readonly result: LibraryPage | 'searching' | 'failed' | null
  /** Whether something is looked for that takes a while; what was found before stands there. */
  readonly waits: boolean
  /** From 0. */
  readonly page: number
  onPage(page: number): void
  onRetry(): void
  /** Looks for words on the web; absent where the browser does not. */
  readonly onSearchWeb: ((words: string) => void) | undefined
}

/** What a search found, fifty at a time. */
export function Found(props: FoundProps): JSX.Element {
  const { result, waits, page, onPage, onRetry, ...actions } = props
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
        <p class="actions">
          <button type="button" class="button" onClick={onRetry}>
            {say('retry')}
          </button>
          <a class="text" href="options.html#condition">
            {say('openCondition')}
          </a>
        </p>
      )}
      {isPage && result.found === 0 && <Elsewhere {...props} />}
      {isPage && result.variants.length > 0 && (
        <>
          <ol class="found" ref={list} tabIndex={-1} start={page * PAGE_SIZE + 1} aria-busy={waits}>
            {result.variants.map((variant, at) => (
              <FoundStatement
                key={variant.id}
                variant={variant}
                hits={result.hits[at] ?? []}
                {...actions}
              />
            ))}
          </ol>
          <Pages pages={Math.ceil(result.found / PAGE_SIZE)} page={page} onPage={onPage} />
        </>
      )}
    </>
  )
}

/** Where else to look for what nothing known fits. */
function Elsewhere({ words, onSearchWeb }: FoundProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <p class="actions">
      {words.trim() !== '' && onSearchWeb !== undefined && (
        <button type="button" class="text" onClick={() => onSearchWeb(words)}>
          {say('searchWeb')}
        </button>
      )}
      <a class="text" href="options.html#packs">
        {say('addPack')}
      </a>
    </p>
  )
}

function Summary({ result, page }: Pick<FoundProps, 'result' | 'page'>): JSX.Element | null {
  const { say, count, number } = useSpeech()
  if (result === null) return null
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
