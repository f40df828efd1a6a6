import type { JSX } from 'preact'
import type { MessageKey } from '../lib/extension/i18n'
import { Emblem } from './Glyph'
import { useSpeech } from './speech'

/** The full pages that lead to each other. */
const PAGES = {
  library: ['library.html', 'libraryTitle'],
  options: ['options.html', 'settings'],
  welcome: ['welcome.html', 'helpTitle'],
} as const satisfies Record<string, readonly [string, MessageKey]>

interface SheetHeadProps {
  readonly here: keyof typeof PAGES
  readonly title: MessageKey
  /** A sentence under the title. */
  readonly lead?: MessageKey
}

/** The head of a full page: whose it is, what it is, and the way to the others. */
export function SheetHead({ here, title, lead }: SheetHeadProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <header>
      <div class="row">
        <p class="brand">
          <Emblem /> {say('extensionName')}
        </p>
        <nav class="pages-of push" aria-label={say('pagesLabel')}>
          <ul class="row">
            {Object.entries(PAGES).map(([page, [address, name]]) => (
              <li key={page}>
                <a class="text" href={address} aria-current={page === here ? 'page' : undefined}>
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <h1>{say(title)}</h1>
      {lead !== undefined && <p class="standfirst">{say(lead)}</p>}
    </header>
  )
}
