import type { JSX } from 'preact'
import { useKeptFocus } from '../kept-focus'
import { UndoLine, type UndoLineProps } from '../options/UndoLine'
import { SheetHead } from '../SheetHead'
import { useSpeech } from '../speech'
import { Found, type FoundProps } from './Found'
import { KeptList, type KeptListProps } from './KeptList'
import { SearchForm, type SearchFormProps } from './SearchForm'

interface LibraryViewProps {
  readonly search: SearchFormProps
  readonly found: FoundProps
  readonly kept: KeptListProps
  readonly undo: UndoLineProps
}

/** Everything known, to be searched, and the comparisons that the reader keeps. */
export function LibraryView({ search, found, kept, undo }: LibraryViewProps): JSX.Element {
  const { say } = useSpeech()
  const view = useKeptFocus<HTMLDivElement>()
  return (
    <div class="sheet" ref={view}>
      <SheetHead here="library" title="libraryTitle" />
      <main class="library">
        <section aria-labelledby="search-title">
          <h2 id="search-title">{say('librarySearch')}</h2>
          <SearchForm {...search} />
          <UndoLine {...undo} />
          <Found {...found} />
        </section>
        <section aria-labelledby="kept-title">
          <h2 id="kept-title">{say('keptTitle')}</h2>
          <KeptList {...kept} />
        </section>
      </main>
    </div>
  )
}
