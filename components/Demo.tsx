import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '../lib/article'
import type { Comparison, Finding } from '../lib/comparison'
import type { StatementId } from '../lib/statement/statement'
import { byTelling } from '../lib/telling/listing'
import { ComparisonView } from './ComparisonView'
import { HeadingLevel } from './Heading'
import { Legend } from './Legend'
import { markedBlock } from './marked-block'
import { usePrinted } from './printed'
import { Text } from './Sentence'
import { useSpeech } from './speech'

export interface DemoProps {
  readonly article: Article
  /** What the engine found, null while it looks. */
  readonly comparison: Comparison | 'failed' | null
  onCopy(text: string): Promise<boolean>
}

/** An article with its marks on one side, the pressed statement's comparison on the other. */
export function Demo(props: DemoProps): JSX.Element {
  const { article, comparison } = props
  const { say, outlet, date } = useSpeech()
  const [pressed, setPressed] = useState<StatementId | null>(null)
  const findings = comparison === null || comparison === 'failed' ? [] : comparison.findings
  const first = byTelling(findings)[0]?.statement.id ?? null
  const chosen = findings.find(({ statement }) => statement.id === (pressed ?? first))
  const day = article.publishedAt === null ? say('dateUnknown') : date(article.publishedAt)
  const status = comparison === null ? 'welcomeDemoBusy' : 'welcomeDemoPick'
  const name = <bdi key="outlet">{outlet(article.outlet)}</bdi>
  return (
    <>
      <p class="meta">
        <Text of="welcomeDemoNote" with={[name, <bdi key="day">{day}</bdi>]} />
      </p>
      <Legend />
      <p class="meta" role="status">
        {say(comparison === 'failed' ? 'welcomeDemoFailed' : status)}
      </p>
      <div class="demo">
        <DemoArticle
          article={article}
          findings={findings}
          chosen={chosen?.statement.id ?? null}
          onPress={setPressed}
        />
        <DemoComparison {...props} chosen={chosen} />
      </div>
    </>
  )
}

interface DemoArticleProps {
  readonly article: Article
  readonly findings: readonly Finding[]
  readonly chosen: StatementId | null
  onPress(id: StatementId): void
}

function DemoArticle({ article, findings, chosen, onPress }: DemoArticleProps): JSX.Element {
  const { say } = useSpeech()
  const printed = usePrinted(article.language ?? undefined)
  const pane = useRef<HTMLElement>(null)
  const isCompared = findings.length > 0
  // Once at first, and again whenever its lines break anew.
  useEffect(() => {
    const shown = pane.current
    if (!isCompared || shown === null) return
    const sizes = new ResizeObserver(() => show(shown))
    sizes.observe(shown)
    return () => sizes.disconnect()
  }, [isCompared])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls can be reached by keyboard
    <section class="demo-article" aria-label={say('welcomeDemoArticle')} tabIndex={0} ref={pane}>
      <h3 {...printed}>{article.title}</h3>
      {article.blocks.map((block) => (
        <p key={block.start} {...printed}>
          {markedBlock(article.text, block, findings).map(({ text, finding, start }) =>
            finding === null ? (
              text
            ) : (
              // biome-ignore lint/a11y/useValidAnchor: a button cannot break across lines, these words do
              <a
                key={start}
                class="aq"
                href="#comparison"
                data-mark={finding.mark}
                aria-current={finding.statement.id === chosen ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  onPress(finding.statement.id)
                }}
              >
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </section>
  )
}

/**
 * Scrolls the article, and nothing around it, to the statement that stands compared beside it: its
 * paragraph from the beginning, unless that would leave the statement far below.
 */
function show(pane: HTMLElement): void {
  const mark = pane.querySelector('.aq[aria-current]')
  if (mark?.parentElement == null) return
  const { top } = mark.getBoundingClientRect()
  const before = top - mark.parentElement.getBoundingClientRect().top
  const above = Math.min(before, pane.clientHeight / 3)
  pane.scrollTop += top - above - pane.getBoundingClientRect().top
}

interface DemoComparisonProps extends Pick<DemoProps, 'article' | 'onCopy'> {
  readonly chosen: Finding | undefined
}

function DemoComparison({ article, chosen, onCopy }: DemoComparisonProps): JSX.Element {
  const { say } = useSpeech()
  const box = useRef<HTMLElement>(null)
  return (
    <section
      id="comparison"
      class="demo-comparison scrolled"
      aria-label={say('welcomeDemoVersions')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls can be reached by keyboard
      tabIndex={0}
      ref={box}
    >
      {chosen !== undefined && (
        <HeadingLevel.Provider value={3}>
          <ComparisonView
            key={chosen.statement.id}
            article={article}
            finding={chosen}
            takesFocus={false}
            onCopy={onCopy}
            onReveal={async () => reveal(box.current)}
          />
        </HeadingLevel.Provider>
      )}
    </section>
  )
}

/** Brings the pressed statement of the example into view. */
function reveal(comparison: HTMLElement | null): boolean {
  const mark = comparison?.parentElement?.querySelector<HTMLElement>('.aq[aria-current]')
  mark?.scrollIntoView({ block: 'center' })
  mark?.focus()
  return mark !== null && mark !== undefined
}
