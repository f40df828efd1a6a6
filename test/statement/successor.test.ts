import { expect, test } from 'vitest'
import type { Statement, StatementId } from '@/lib/statement/statement'
import { successorOf } from '@/lib/statement/successor'

const said = (text: string, before = '', after = ''): Statement => ({
  id: text as StatementId,
  credited: true,
  form: 'direct',
  content: [],
  text,
  speaker: null,
  mention: '',
  cue: '',
  via: null,
  before,
  after,
  confidence: 1,
})
const ferry = said('The ferry will run every day')
const pier = said('The pier will be closed')

test('a statement that is still there is its own successor, whatever else came', () => {
  const now = [said('The ferry will run every other day'), ferry]
  expect(successorOf(ferry, { before: [ferry, pier], now })?.id).toBe(ferry.id)
})

test('one that was edited is followed by the new one that has most of its words', () => {
  const edited = said('The ferry may run each day')
  const now = [said('The ferry will not sink'), edited, pier]
  expect(successorOf(ferry, { before: [ferry, pier], now })?.id).toBe(edited.id)
})

test('what was there before is nobody’s successor, however alike', () => {
  const twin = said('The ferry will run every night')
  expect(successorOf(ferry, { before: [ferry, twin], now: [twin, pier] })).toBeNull()
})

test('other words between the same words are followed too, rather than like ones elsewhere', () => {
  const [before, after] = ['Ada Lind told reporters: ', ', and left at once.']
  const short = said('No', before, after)
  const now = [said('No to it'), said('Perhaps', before, after)]
  expect(successorOf(short, { before: [short], now })?.text).toBe('Perhaps')
})

test('of a statement that is gone there is none', () => {
  const now = [pier, said('Nobody has asked us')]
  expect(successorOf(ferry, { before: [ferry], now })).toBeNull()
  expect(successorOf(ferry, { before: [ferry], now: [] })).toBeNull()
})
