import type { ComponentChildren, JSX } from 'preact'
import type { ArticleHeader } from '../../lib/article'
import type { Finding } from '../../lib/comparison'
import { Copy } from '../Copy'
import { Dotted } from '../Dotted'
import { Emblem } from '../Glyph'
import { usePrinted } from '../printed'
import { useSpeech } from '../speech'

/** Whose page it is. */
export const Brand = ({ children }: { readonly children?: ComponentChildren }): JSX.Element => {
  const { say } = useSpeech()
  return (
    <div class="row">
      <p class="brand">
        <Emblem /> {say('extensionName')}
      </p>
      {children}
    </div>
  )
}

interface HeadProps {
  readonly article: ArticleHeader
  readonly findings: readonly Finding[]
  onCopy(text: string): Promise<boolean>
  onPrint(): void
  readonly children: ComponentChildren
}

/** Whose article it is, what can be done with the page, and what was found in a few sentences. */
export function Head({ article, findings, onCopy, onPrint, children }: HeadProps): JSX.Element {
  const { say, date } = useSpeech()
  const { outlet, title, publishedAt } = article
  const name = outlet.name ?? outlet.domain ?? say('outletThisPage')
  return (
    <header>
      <Brand>
        {findings.length > 0 && (
          <div class="tools push">
            <Copy article={article} findings={findings} onCopy={onCopy} />
            <button type="button" class="text" onClick={onPrint}>
              {say('print')}
            </button>
          </div>
        )}
      </Brand>
      <p class="meta">
        <Dotted
          facts={[
            <bdi key="outlet">{name}</bdi>,
            publishedAt === null ? say('dateUnknownAlone') : date(publishedAt),
          ]}
        />
      </p>
      <h1 {...usePrinted()}>{title === '' ? name : title}</h1>
      {children}
    </header>
  )
}
