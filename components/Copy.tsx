import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ArticleHeader } from '../lib/article'
import type { Finding } from '../lib/comparison'
import type { MessageKey } from '../lib/extension/i18n'
import { asMarkdown } from './as-markdown'
import { asText } from './as-text'
import { Copied, type CopyOutcome } from './Copied'
import { useOwnId } from './own-id'
import { type Speech, useSpeech } from './speech'

/** In what form words are put on the clipboard. */
export type CopyFormat = 'markdown' | 'text' | 'json'

const LABELS: Record<CopyFormat, MessageKey> = {
  markdown: 'copyMarkdown',
  text: 'copyText',
  json: 'copyJson',
}
const FORMATS = Object.keys(LABELS) as readonly CopyFormat[]

/** Statements with their versions in one of the formats. */
export async function copyOf(
  article: ArticleHeader,
  findings: readonly Finding[],
  { format, speech }: { readonly format: CopyFormat; readonly speech: Speech },
): Promise<string> {
  switch (format) {
    case 'markdown':
      return asMarkdown(article, findings, speech)
    case 'text':
      return asText(article, findings, speech)
    case 'json': {
      // Loaded by the press: no view waits for the pack format before its first words.
      const { asPack } = await import('./as-pack')
      return await asPack(article, findings, { speech, created: new Date().toISOString() })
    }
    default:
      return format satisfies never
  }
}

interface CopyProps {
  readonly article: ArticleHeader
  readonly findings: readonly Finding[]
  /** Puts a text on the clipboard; false when the browser refuses. */
  onCopy(text: string): Promise<boolean>
}

/** The three forms to copy in, and what it came to. */
export function Copy({ article, findings, onCopy }: CopyProps): JSX.Element {
  const speech = useSpeech()
  const { say } = speech
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)
  const label = useOwnId()
  const copy = async (format: CopyFormat): Promise<void> => {
    // What cannot be written down cannot be selected either.
    const text = await copyOf(article, findings, { format, speech }).catch(() => '')
    setOutcome({ text, copied: text !== '' && (await onCopy(text)) })
  }
  return (
    <div class="copy">
      <span class="meta" id={label}>
        {say('copyAs')}
      </span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="text"
          id={`${label}-${format}`}
          aria-labelledby={`${label} ${label}-${format}`}
          onClick={() => void copy(format)}
        >
          {say(LABELS[format])}
        </button>
      ))}
      <Copied outcome={outcome} />
    </div>
  )
}
