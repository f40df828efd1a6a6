import type { ComponentChildren, JSX } from 'preact'
import type { Comparison } from '../lib/comparison'
import type { PluralKey } from '../lib/extension/i18n'
import { compose } from '../lib/telling/telling'
import { Dotted } from './Dotted'
import { useSpeech } from './speech'

interface MastheadProps {
  readonly comparison: Comparison
  /** The address of the settings. */
  readonly settings: string
  readonly children: ComponentChildren
}

/** The article's outlet, day and language, and what was found in one sentence. */
export function Masthead({ comparison, settings, children }: MastheadProps): JSX.Element {
  const { say, date, language } = useSpeech()
  const { outlet, publishedAt, language: tag } = comparison.article
  return (
    <header class="mast">
      <div class="row">
        <div class="row">
          <h1 class="outlet">
            <bdi>{outlet.name ?? outlet.domain ?? say('outletThisPage')}</bdi>
          </h1>
          <span class="meta">
            <Dotted
              facts={[
                publishedAt === null ? (
                  say('dateUnknownAlone')
                ) : (
                  <time key="date" dateTime={publishedAt}>
                    {date(publishedAt)}
                  </time>
                ),
                tag !== null && language(primary(tag)),
              ]}
            />
          </span>
        </div>
        <a class="text" href={settings} target="_blank" rel="noreferrer">
          {say('settings')}
        </a>
      </div>
      <p class="sum" role="status">
        <Summary comparison={comparison} />
      </p>
      {children}
    </header>
  )
}

/** The language without the country: `en` of `en-us`. */
const primary = (tag: string): string => tag.split('-')[0] ?? tag

function Summary({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { say, count, form, number } = useSpeech()
  const { article, findings } = comparison
  const total = findings.length
  if (total === 0) return <>{say('popupNothing')}</>
  if (findings.every(({ versions }) => versions.length === 0)) {
    return <>{count('popupNoneKnown', total)}</>
  }
  const differing = findings.filter(({ mark }) => mark === 'differs').length
  const speakers = new Set(findings.map(({ statement }) => statement.speaker?.name))
  const [speaker] = speakers
  const bySpeaker = speakers.size === 1 && speaker !== undefined
  const stem: PluralKey = article.partial
    ? 'popupStatementsVisible'
    : bySpeaker
      ? 'popupStatementsBy'
      : 'popupStatements'
  return (
    <>
      <span class="whole">
        {compose(form(stem, total), [
          { child: number(total) },
          { child: <bdi key="speaker">{speaker}</bdi> },
        ]).map((piece) => (typeof piece === 'string' ? piece : piece.child))}
      </span>{' '}
      <span class="whole">
        {differing === 0 ? say('popupDifferNone') : count('popupDiffer', differing)}
      </span>
    </>
  )
}
