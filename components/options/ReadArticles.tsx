import type { JSX } from 'preact'
import { READ_PAGE_SIZE, type ReadEntry, type ReadPage, type ReadQuery } from '../../lib/library'
import { Dotted } from '../Dotted'
import { useOwnId } from '../own-id'
import { Pages } from '../Pages'
import { Text } from '../Sentence'
import { reportAddress } from '../source'
import { useSpeech } from '../speech'
import { NotLookedAt } from './SeeCondition'

/** What of the list can be forgotten: one article, or all of its outlet. */
export type ReadForgettable =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'outlet'; readonly key: string }

export interface ReadArticlesProps {
  readonly query: ReadQuery
  /** Null until it is known, `failed` where it cannot be. */
  readonly result: ReadPage | 'failed' | null
  onQuery(query: ReadQuery): void
}

interface Forgetting {
  onForget(what: ReadForgettable): void
}

/** The articles that were read, the latest first: to be looked through, and forgotten one by one. */
export function ReadArticles(props: ReadArticlesProps & Forgetting): JSX.Element {
  const { query, result, onQuery, onForget } = props
  const { say } = useSpeech()
  const title = useOwnId()
  const field = useOwnId()
  const page = result === null || result === 'failed' ? null : result
  const isEmpty = page?.found === 0 && query.words === ''
  return (
    <section class="read" aria-labelledby={title}>
      <h3 class="label" id={title}>
        {say('readTitle')}
      </h3>
      {!isEmpty && (
        <div class="field">
          <label htmlFor={field}>{say('readFind')}</label>
          <input
            id={field}
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={query.words}
            onInput={(event) => onQuery({ words: event.currentTarget.value, page: 0 })}
          />
        </div>
      )}
      <p class="meta" role="status">
        <Found result={result} isEmpty={isEmpty} />
      </p>
      {page !== null && page.found > 0 && (
        <>
          <ul class="lines">
            {page.articles.map((article) => (
              <ReadLine key={article.id} article={article} onForget={onForget} />
            ))}
          </ul>
          <Pages
            pages={Math.ceil(page.found / READ_PAGE_SIZE)}
            page={query.page}
            onPage={(to) => onQuery({ ...query, page: to })}
          />
        </>
      )}
    </section>
  )
}

interface FoundProps extends Pick<ReadArticlesProps, 'result'> {
  readonly isEmpty: boolean
}

function Found({ result, isEmpty }: FoundProps): JSX.Element {
  const { say, count } = useSpeech()
  if (result === null) return <>{say('searching')}</>
  if (result === 'failed') return <NotLookedAt />
  if (result.found === 0) return <>{say(isEmpty ? 'readNone' : 'readNothing')}</>
  return <>{count('articlesCount', result.found)}</>
}

function ReadLine({
  article,
  onForget,
}: Forgetting & { readonly article: ReadEntry }): JSX.Element {
  const { say, count, moment, outlet } = useSpeech()
  const { id, title, url, outletKey, readAt, statements } = article
  const name = outlet(article.outlet)
  const words = title ?? url ?? name
  const address = reportAddress(url)
  return (
    <li>
      <div>
        <p class="title">
          <bdi>
            {address === null ? (
              words
            ) : (
              <a href={address} target="_blank" rel="noreferrer noopener">
                {words}
              </a>
            )}
          </bdi>
        </p>
        <p class="meta num">
          <Dotted
            facts={[
              <bdi key="outlet">{name}</bdi>,
              <time key="read" dateTime={readAt}>
                {say('readAt', moment(readAt))}
              </time>,
              count('statementsCount', statements),
            ]}
          />
        </p>
      </div>
      <div class="actions">
        <button type="button" class="text" onClick={() => onForget({ kind: 'article', id })}>
          <span>
            <Text
              of="readForget"
              with={[
                <bdi key="title" class="vh">
                  {words}
                </bdi>,
              ]}
            />
          </span>
        </button>
        {outletKey !== '' && (
          <button
            type="button"
            class="text"
            onClick={() => onForget({ kind: 'outlet', key: outletKey })}
          >
            <span>
              <Text of="readForgetOutlet" with={[<bdi key="outlet">{name}</bdi>]} />
            </span>
          </button>
        )}
      </div>
    </li>
  )
}
