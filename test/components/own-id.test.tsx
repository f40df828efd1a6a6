// @vitest-environment jsdom
import { type JSX, render } from 'preact'
import { expect, test } from 'vitest'
import { useOwnId } from '@/components/own-id'

const Named = (): JSX.Element => <p id={useOwnId()} />

test('what comes later bears no id of what is there, however often the page is rendered', () => {
  const idsWith = (count: number): string[] => {
    const all = Array.from({ length: count }, (_, at) => <Named key={at} />)
    render(<div>{all}</div>, document.body)
    return [...document.querySelectorAll('p')].map(({ id }) => id)
  }
  const [first] = idsWith(1)
  const ids = idsWith(4)
  expect(ids[0]).toBe(first)
  expect(new Set(ids).size).toBe(4)
})
