// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { Masthead } from '@/components/Masthead'
import { speechFrom } from '@/components/speech'
import type { MessageKey } from '@/lib/extension/i18n'
import catalogue from '@/public/_locales/uk/messages.json'
import { comparisonOf, findingOf } from './builders'
import { heard, show } from './stage'

const rules = new Intl.PluralRules('uk')
const ukrainian = speechFrom({
  template: (key) => catalogue[key].message,
  pluralKey: (stem, count) => `${stem}_${rules.select(count)}` as MessageKey,
  locale: 'uk',
})

test.each([
  [1, /1 висловлювання/u],
  [3, /3 висловлювання/u],
  [5, /5 висловлювань/u],
  [21, /21 висловлювання/u],
])('%i statements are counted as the language wants it', (count, words) => {
  const findings = Array.from({ length: count }, (_, at) =>
    findingOf(`The ${at}th boat [should|will] sail.`),
  )
  show(
    <Masthead comparison={comparisonOf(findings)} settings="/options.html">
      {null}
    </Masthead>,
    ukrainian,
  )
  expect(heard()).toMatch(words)
})
