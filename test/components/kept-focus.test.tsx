// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useKeptFocus } from '@/components/kept-focus'
import { type Removed, UndoLine } from '@/components/options/UndoLine'
import { buttonOf, find, heard, show } from './stage'

interface ListProps {
  readonly names: readonly string[]
  readonly takes?: string
}

/** A view with one button for each name. */
function List({ names, takes }: ListProps) {
  const view = useKeptFocus<HTMLUListElement>()
  return (
    <ul ref={view}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" ref={(own) => void (name === takes && own?.focus())}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

describe('when what has the focus goes from a view', () => {
  let root: HTMLElement
  const draw = (props: ListProps): void => void act(() => render(<List {...props} />, root))
  beforeEach(() => {
    root = document.createElement('div')
    document.body.replaceChildren(root)
    draw({ names: ['a', 'b', 'c'] })
  })

  test.each([
    ['a', ['b', 'c'], 'b'],
    ['b', ['a', 'c'], 'c'],
    ['c', ['a', 'b'], 'b'],
    ['b', ['a'], 'a'],
  ])('%s: of %j the focus is on %s', (gone, names, now) => {
    buttonOf(gone).focus()
    draw({ names })
    expect(heard(document.activeElement ?? undefined)).toBe(now)
  })

  test('what comes in its place may take it', () => {
    buttonOf('a').focus()
    draw({ names: ['b', 'c', 'd'], takes: 'd' })
    expect(heard(document.activeElement ?? undefined)).toBe('d')
  })

  test('nothing else takes it from where it is', () => {
    buttonOf('c').focus()
    draw({ names: ['b', 'c'] })
    expect(heard(document.activeElement ?? undefined)).toBe('c')
    buttonOf('c').blur()
    draw({ names: ['b'] })
    expect(document.activeElement).toBe(document.body)
  })
})

test('after “Undo” the focus is on what it came to', () => {
  const forgotten = { token: 't', articles: 1, statements: 2 }
  const last: Removed = { kind: 'read', forgotten }
  show(<UndoLine last={last} onUndo={vi.fn()} />)
  const button = buttonOf('Undo')
  button.focus()
  act(() => button.click())
  expect(document.activeElement).toBe(find('.undo'))
})
