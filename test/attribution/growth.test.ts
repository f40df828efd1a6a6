import { expect, test } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { statementsOf } from '../../lib/statement/statements'
import { articleOf } from '../article'
import { FAMILIES } from '../growth/families'

/** On a machine that does much else at the same time. */
const PATIENCE = 120_000
const MEGABYTE = 1_000_000
const NAMES = ['straight quotation marks', 'one letter', 'brackets']

test.each(FAMILIES.filter(([name]) => NAMES.includes(name)))(
  'a megabyte of %s throws nothing',
  (_, text) => {
    const article = articleOf(text(MEGABYTE))
    expect(statementsOf(article, attribute(article)).length).toBeGreaterThanOrEqual(0)
  },
  PATIENCE,
)
