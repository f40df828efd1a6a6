import type { JSX } from 'preact'
import type { ArticleHeader } from '../../lib/article'
import type { Comparison, Finding } from '../../lib/comparison'
import type { MessageKey } from '../../lib/extension/i18n'
import { ComparisonView } from '../ComparisonView'
import { Dotted } from '../Dotted'
import { HeadingLevel } from '../Heading'
import { useKeptFocus } from '../kept-focus'
import { Note } from '../Notices'
import { PrintedLanguage } from '../printed'
import { useSpeech } from '../speech'
import { Block } from './Block'
import { FullestForms } from './FullestForms'
import { Brand, Head } from './Head'
import { HeadlineList } from './HeadlineList'
import { LeftOutLists } from './LeftOutLists'
import { Matrix } from './Matrix'
import { NoMatrix } from './NoMatrix'
import { timelineOf } from './occasions'
import { Standfirst } from './Standfirst'
import { TimelineTable } from './TimelineTable'

/** A comparison that the reader keeps: one statement as it was when it was kept. */
export interface Kept {
  readonly id: string
  /** ISO time. */
  readonly at: string
  readonly article: ArticleHeader
  readonly finding: Finding
}

/** What the page has to show, or why it has nothing. */
export type Shown =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'article'
      readonly comparison: Comparison
      /** Its page was left since; what was known of it stays. */
      readonly closed: boolean
      /** Its tab shows another article by now. */
      readonly next: Comparison | null
    }
  | { readonly kind: 'kept'; readonly kept: Kept; readonly dropped: boolean }
  /** The page of the tab is not read, or is gone. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-kept' }

export interface ComparisonPageProps {
  readonly shown: Shown
  /** The address of what is kept. */
  readonly library: string
  onCopy(text: string): Promise<boolean>
  onPrint(): void
  /** Goes on to the article that the tab shows by now. */
  onGoOn(): void
  onDrop(id: string): void
}

/** A whole article as a table, a timeline and its fullest forms; or one comparison that was kept. */
export function ComparisonPage(props: ComparisonPageProps): JSX.Element {
  const { say } = useSpeech()
  const { shown } = props
  switch (shown.kind) {
    case 'waiting':
      return (
        <main class="sheet wide soon" aria-busy="true">
          <p role="status">{say('reading')}</p>
        </main>
      )
    case 'article':
      return (
        <PrintedLanguage value={shown.comparison.article.language ?? undefined}>
          <WholeArticle {...props} {...shown} />
        </PrintedLanguage>
      )
    case 'kept':
      return <KeptComparison {...props} kept={shown.kept} dropped={shown.dropped} />
    case 'gone':
      return <Nothing {...props} title="pageGone" more="pageGoneMore" />
    case 'not-kept':
      return <Nothing {...props} title="pageNotKept" more="pageNotKeptMore" />
    default:
      return shown satisfies never
  }
}

interface NothingProps extends ComparisonPageProps {
  readonly title: MessageKey
  readonly more: MessageKey
}

function Nothing({ title, more, library }: NothingProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <main class="sheet wide alone">
      <header>
        <Brand />
        <h1>{say(title)}</h1>
        <p class="standfirst">{say(more)}</p>
        <p class="actions">
          <a class="text" href={library}>
            {say('openLibrary')}
          </a>
        </p>
      </header>
    </main>
  )
}

interface WholeArticleProps extends ComparisonPageProps {
  readonly comparison: Comparison
  readonly closed: boolean
  readonly next: Comparison | null
}

function WholeArticle(props: WholeArticleProps): JSX.Element {
  const { comparison, closed, next, onGoOn } = props
  const view = useKeptFocus<HTMLElement>()
  const { article, findings, matrix, headline, reports } = comparison
  const { onlyHere } = comparison.leftOut
  const { say, count } = useSpeech()
  const sources = new Set([0, ...reports.map(({ source }) => source)]).size
  const isTimed = timelineOf(comparison).lines.length > 0
  return (
    <main class="sheet wide" ref={view}>
      <div class="since" role="status">
        {next !== null && <WentOn onGoOn={onGoOn} />}
      </div>
      <Head {...props} article={article} findings={findings}>
        <p class="standfirst">
          <Standfirst comparison={comparison} />
        </p>
        {(findings.length > 0 || closed) && (
          <p class="meta">
            <Dotted
              facts={[
                reports.length > 0 && count('independentReports', sources),
                say(closed ? 'pageClosed' : 'pageFrom'),
              ]}
            />
          </p>
        )}
        {article.partial && <Note lead="partialLead" more="partialMore" />}
      </Head>
      <Block title="matrixTitle">
        {(id) =>
          matrix.length > 0 ? (
            <Matrix comparison={comparison} labelledBy={id} />
          ) : (
            <NoMatrix nobody={findings.length === 0} library={props.library} />
          )
        }
      </Block>
      {isTimed && (
        <Block title="timelineTitle">
          {(id) => <TimelineTable comparison={comparison} labelledBy={id} />}
        </Block>
      )}
      {isTimed && (
        <Block title="fullestTitle">{() => <FullestForms comparison={comparison} />}</Block>
      )}
      {onlyHere !== null && (
        <Block title="leftOutTitle">
          {() => <LeftOutLists comparison={comparison} onlyHere={onlyHere} />}
        </Block>
      )}
      {headline.length > 0 && (
        <Block title="headlineTitle">{() => <HeadlineList headline={headline} />}</Block>
      )}
    </main>
  )
}

/** That the tab goes its way, and how to follow it. */
function WentOn({ onGoOn }: Pick<ComparisonPageProps, 'onGoOn'>): JSX.Element {
  const { say } = useSpeech()
  return (
    <Note lead="pageWentOn" more="pageWentOnMore">
      <span class="actions">
        <button type="button" class="text" onClick={onGoOn}>
          {say('pageGoOn')}
        </button>
      </span>
    </Note>
  )
}

interface KeptProps extends ComparisonPageProps {
  readonly kept: Kept
  readonly dropped: boolean
}

function KeptComparison(props: KeptProps): JSX.Element {
  const { kept, dropped, library, onCopy, onDrop } = props
  const { article, finding, at, id } = kept
  const { say, date } = useSpeech()
  const view = useKeptFocus<HTMLElement>()
  return (
    <main class="sheet wide" ref={view}>
      <Head {...props} article={article} findings={[finding]}>
        <p class="actions">
          <span class="meta" role="status">
            {say(dropped ? 'pageDropped' : 'pageKept', date(at))}
          </span>
          {!dropped && (
            <button type="button" class="text" onClick={() => onDrop(id)}>
              {say('pageDrop')}
            </button>
          )}
          <a class="text" href={library}>
            {say('openLibrary')}
          </a>
        </p>
      </Head>
      <div class="scrolled kept">
        <HeadingLevel.Provider value={2}>
          <ComparisonView article={article} finding={finding} takesFocus={false} onCopy={onCopy} />
        </HeadingLevel.Provider>
      </div>
    </main>
  )
}
