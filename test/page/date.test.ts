import { describe, expect, test } from 'vitest'
import { dateIn, isoDateOf } from '../../lib/page/date'
import { PROSE, pageOf, paragraphs, read } from './pages'

describe('dates as machines write them', () => {
  test.each([
    ['2023-11-14', '2023-11-14'],
    ['2023-11-14T11:48:00Z', '2023-11-14T11:48Z'],
    ['2023-11-14T11:48:00.123+02:00', '2023-11-14T11:48+02:00'],
    ['2023-11-14 11:48:00 +0200', '2023-11-14T11:48+02:00'],
    ['20231114', '2023-11-14'],
    ['Tue, 14 Nov 2023 11:48:00 GMT', '2023-11-14T11:48Z'],
    ['2023-02-30', null],
    ['0001-01-01T00:00:00', null],
    ['yesterday', null],
    ['Tue, 14 Nov 2023 11:48:00', null],
  ])('%s', (stamp, iso) => expect(isoDateOf(stamp)).toBe(iso))
})

describe('dates as people write them', () => {
  test.each([
    ['11:48 14.11.2023', 'en', '2023-11-14T11:48'],
    ['date 2023-10-31', 'en', '2023-10-31'],
    ['31 October 2023', 'en', '2023-10-31'],
    ['Published October 31st, 2023 at 9:05', 'en-us', '2023-10-31T09:05'],
    ['31. Oktober 2023', 'de', '2023-10-31'],
    ['31 жовтня 2023', 'uk', '2023-10-31'],
    ['31 de octubre de 2023', 'es', '2023-10-31'],
    ['31 October 2023', 'not a language', '2023-10-31'],
    ['31/10/2023', 'en', '2023-10-31'],
    ['10/31/2023', 'en', '2023-10-31'],
    ['04/05/2023', 'en', null],
    ['31 of 2023', 'en', null],
    ['page 31', 'en', null],
  ])('%s (%s)', (line, language, iso) => expect(dateIn(line, language)?.iso ?? null).toBe(iso))
})

describe('a page without metadata is dated by its text', () => {
  test.each([
    ['a line above the text', `<div>11:48 14.11.2023</div>${paragraphs()}`, '2023-11-14T11:48'],
    [
      'the start of the text',
      paragraphs([`2023-10-31 ${PROSE[0]}`, ...PROSE.slice(1)]),
      '2023-10-31',
    ],
    ['nothing', paragraphs(), null],
    [
      'no date that is told of',
      paragraphs([
        ...PROSE,
        'It was built on 3 May 1911, and it has stood in every storm that has come since.',
      ]),
      null,
    ],
  ])('%s', (_, markup, iso) => {
    expect(read(pageOf(`<article>${markup}</article>`)).article.publishedAt).toBe(iso)
  })
})
