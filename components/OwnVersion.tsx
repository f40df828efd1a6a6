import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ArticleHeader } from '../lib/article'
import type { Finding } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import { Copy } from './Copy'
import type { ComparisonActions } from './comparison-actions'
import { StatementText } from './FullText'
import { ToCondition } from './Notices'
import { FormLine, PrintedBy, Sources } from './Sources'
import { useSpeech } from './speech'

interface OwnVersionProps extends ComparisonActions {
  readonly article: ArticleHeader
  readonly finding: Finding
}

/** The reader's own version: in full, with what can be done with it. */
export function OwnVersion(props: OwnVersionProps): JSX.Element {
  const { article, finding, onCopy, onReveal, onDecide, onKeep, settings } = props
  const { statement } = finding
  const { say } = useSpeech()
  const [said, setSaid] = useState<MessageKey | null>(null)
  const decide = async (): Promise<void> => {
    // Loaded by the press: the list of domains that it needs is larger than all of a view.
    const { wrongSpeaker } = await import('../lib/decision/wording-key')
    onDecide?.(wrongSpeaker(article, statement))
  }
  return (
    <article class="version">
      <PrintedBy outlet={article.outlet} unnamed="outletThisArticle" own />
      <Sources date={article.publishedAt} via={statement.via} />
      <StatementText statement={statement} />
      <FormLine form={statement.form} />
      <div class="actions">
        {onReveal !== undefined && (
          <button
            type="button"
            class="text"
            onClick={async () =>
              setSaid((await onReveal(statement.id)) ? 'shownInPage' : 'showGone')
            }
          >
            {say('showInPage')}
          </button>
        )}
        {onDecide !== undefined && statement.speaker !== null && (
          <button type="button" class="text" onClick={() => void decide()}>
            {say('wrongSpeaker')}
          </button>
        )}
        {onKeep !== undefined && (
          <button
            type="button"
            class="text"
            onClick={async () => setSaid((await onKeep(statement.id)) ? 'kept' : 'keepFailed')}
          >
            {say('keep')}
          </button>
        )}
        <span class="meta" role="status">
          {said === null ? '' : say(said)}
        </span>
        {said === 'keepFailed' && settings !== undefined && <ToCondition settings={settings} />}
      </div>
      <Copy article={article} findings={[finding]} onCopy={onCopy} />
    </article>
  )
}
