import { expect, test } from 'vitest'
import { searchPhrase } from '@/lib/extension/search'

test('a search asks for the first words alone, without the marks that would end it', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen “x”'
  expect(searchPhrase(text)).toBe(
    '"one two three four five six seven eight nine ten eleven twelve"',
  )
  expect(searchPhrase('say "so" & go')).toBe('"say so & go"')
})
