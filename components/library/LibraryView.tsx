import type { JSX } from 'preact'
import { useKeptFocus } from '../kept-focus'
import { type Removed, UndoLine, type UndoLineProps } from '../options/UndoLine'
import { SheetHead } from '../SheetHead'
import { useSpeech } from '../speech'
import { Found, type FoundProps } from './Found'
import { KeptList, type KeptListProps } from './KeptList'
import { SearchForm, type SearchFormProps } from './SearchForm'

interface LibraryViewProps {
  readonly search: SearchFormProps
  readonly found: FoundProps
  readonly kept: Omit<KeptListProps, 'dropped'>
  readonly undo: UndoLineProps & {
    /** Where the last removal was, and is told of. */
    readonly from: 'found' | 'kept'
  }
}

/** Everything known, to be searched, and the comparisons that the reader keeps. */
export function LibraryView({ search, found, kept, undo }: LibraryViewProps): JSX.Element {
  const { say } = useSpeech()
  const view = useKeptFocus<HTMLDivElement>()
  const lastFrom = (place: typeof undo.from): Removed | null =>
    undo.from === place ? undo.last : null
  return (
    <div class="sheet" ref={view}>
      <SheetHead here="library" title="libraryTitle" />
      <main class="library">
        <section aria-labelledby="search-title">
          <h2 id="search-title">{say('librarySearch')}</h2>
          <p>{say('searchLead')}</p>
          <SearchForm {...search} />
          <UndoLine {...undo} last={lastFrom('found')} />
          <Found {...found} />
        </section>
        <section aria-labelledby="kept-title">
          <h2 id="kept-title">{say('keptTitle')}</h2>
          <UndoLine {...undo} last={lastFrom('kept')} />
          <KeptList {...kept} dropped={lastFrom('kept')?.kind === 'kept'} />
        </section>
      </main>
    </div>
  )
}
