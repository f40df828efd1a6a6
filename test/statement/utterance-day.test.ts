import { describe, expect, test } from 'vitest'
import type { Article } from '../../lib/article'
import { attribute } from '../../lib/attribution/attribute'
import { statementsOf } from '../../lib/statement/statements'
import { variantsOf } from '../../lib/statement/variants'
import { articleOf } from '../article'

/** A Tuesday. */
const PUBLISHED = '2023-11-14T11:48+02:00'

const said = (text: string, language: string, publishedAt: string | null = PUBLISHED) => {
  const article: Article = articleOf(text, { language, publishedAt })
  const statements = statementsOf(article, attribute(article)).filter(({ credited }) => credited)
  return variantsOf(article, statements)
}

/** The day of the first statement of a text. */
const dayOf = (text: string, language: string, publishedAt: string | null = PUBLISHED) => {
  const [first] = said(text, language, publishedAt)
  if (!first) throw new Error(`no statement: ${text}`)
  return first.day
}

type Reports = readonly [
  language: string,
  sentence: (when: string) => string,
  days: readonly (readonly [when: string, day: string | null])[],
]

const REPORTS: readonly Reports[] = [
  [
    'en',
    (when: string) => `“The bridge will stand for many years,” Anna Weiss said ${when}.`,
    [
      ['this Tuesday', '2023-11-14'],
      ['on Monday', '2023-11-13'],
      ['last Friday', '2023-11-10'],
      ['last Tuesday', '2023-11-07'],
      ['at Thursday’s hearing', '2023-11-09'],
      ['yesterday', '2023-11-13'],
      ['on 31 October', '2023-10-31'],
      ['on October 31st', '2023-10-31'],
      ['on Nov. 3', '2023-11-03'],
      ['on December 20', null],
      ['on 14.11.2023', '2023-11-14'],
      ['on 2023-11-02', '2023-11-02'],
      ['on 11/14/2023', '2023-11-14'],
      ['on 4/5/2023', null],
      ['on 5 March 2021', '2021-03-05'],
      ['in the town hall', null],
    ],
  ],
  [
    'de',
    (when: string) => `„Die Brücke wird noch viele Jahre stehen“, sagte Anna Weiss ${when}.`,
    [
      ['am Dienstag', '2023-11-14'],
      ['am Montagabend', '2023-11-13'],
      ['am vergangenen Freitag', '2023-11-10'],
      ['gestern', '2023-11-13'],
      ['vorgestern', '2023-11-12'],
      ['am 31. Oktober', '2023-10-31'],
      ['am 14.11.2023', '2023-11-14'],
      ['am 5. März 2021', '2021-03-05'],
      ['im Rathaus', null],
    ],
  ],
  [
    'es',
    (when: string) => `«El puente aguantará muchos años», dijo Ana Ruiz ${when}.`,
    [
      ['este martes', '2023-11-14'],
      ['el lunes', '2023-11-13'],
      ['el martes pasado', '2023-11-07'],
      ['ayer', '2023-11-13'],
      ['el 31 de octubre', '2023-10-31'],
      ['el 5 de marzo de 2021', '2021-03-05'],
      ['el 14/11/2023', '2023-11-14'],
      ['en el ayuntamiento', null],
    ],
  ],
  [
    'fr',
    (when: string) => `« Le pont tiendra de longues années », a déclaré Anne Morel ${when}.`,
    [
      ['ce mardi', '2023-11-14'],
      ['lundi', '2023-11-13'],
      ['mardi dernier', '2023-11-07'],
      ['hier', '2023-11-13'],
      ['avant-hier', '2023-11-12'],
      ['le 31 octobre', '2023-10-31'],
      ['le 1er novembre', '2023-11-01'],
      ['le 14/11/2023', '2023-11-14'],
      ['à la mairie', null],
    ],
  ],
  [
    'ru',
    (when: string) => `${when} Анна Орлова сказала: «Мост простоит ещё много лет».`,
    [
      ['во вторник', '2023-11-14'],
      ['в понедельник', '2023-11-13'],
      ['в прошлую пятницу', '2023-11-10'],
      ['вчера', '2023-11-13'],
      ['31 октября', '2023-10-31'],
      ['14.11.2023', '2023-11-14'],
      ['5 марта 2021 года', '2021-03-05'],
      ['в ратуше', null],
    ],
  ],
  [
    'uk',
    (when: string) => `${when} Ганна Ткач сказала: «Міст простоїть ще багато років».`,
    [
      ['у вівторок', '2023-11-14'],
      ['у понеділок', '2023-11-13'],
      ['минулої п’ятниці', '2023-11-10'],
      ['учора', '2023-11-13'],
      ['31 жовтня', '2023-10-31'],
      ['14.11.2023', '2023-11-14'],
      ['5 березня 2021 року', '2021-03-05'],
      ['у ратуші', null],
    ],
  ],
]

/** After the words, as agencies print it: between the source and its day stands nothing. */
const PRINTED: readonly Reports[] = [
  [
    'uk',
    (when) => `«Міст простоїть ще багато років», — ${when}.`,
    [
      ['сказала Ганна Ткач 31 жовтня', '2023-10-31'],
      ['сказала 31 жовтня Ганна Ткач', '2023-10-31'],
      ['сказала Ткач 14.11.2023', '2023-11-14'],
      ['сказала Ганна Ткач 5 березня 2021 року', '2021-03-05'],
      ['сказала у вівторок Ганна Ткач', '2023-11-14'],
      ['Ганна Ткач сказала 31 жовтня', '2023-10-31'],
    ],
  ],
  [
    'ru',
    (when) => `«Мост простоит ещё много лет», — ${when}.`,
    [
      ['сказала Анна Орлова 31 октября', '2023-10-31'],
      ['сообщил мэр 31 октября', '2023-10-31'],
      ['заявила Орлова 14.11.2023', '2023-11-14'],
      ['сказала во вторник Анна Орлова', '2023-11-14'],
    ],
  ],
  [
    'es',
    (when) => `«El puente aguantará muchos años», ${when}.`,
    [
      ['dijo Ana Ruiz el 31 de octubre', '2023-10-31'],
      ['dijo el 31 de octubre Ana Ruiz', '2023-10-31'],
    ],
  ],
  [
    'fr',
    (when) => `« Le pont tiendra de longues années », ${when}.`,
    [
      ['a déclaré Anne Morel le 31 octobre', '2023-10-31'],
      ['a déclaré le 31 octobre Anne Morel', '2023-10-31'],
    ],
  ],
  [
    'de',
    (when) => `„Die Brücke wird noch viele Jahre stehen“, ${when}.`,
    [
      ['sagte Anna Weiss am 31. Oktober', '2023-10-31'],
      ['sagte am 31. Oktober Anna Weiss', '2023-10-31'],
    ],
  ],
  [
    'en',
    (when) => `“The bridge will stand for many years,” ${when}.`,
    [
      ['said Anna Weiss 31 October', '2023-10-31'],
      ['said Anna Weiss this Tuesday', '2023-11-14'],
      ['said Anna Weiss on 14.11.2023', '2023-11-14'],
    ],
  ],
]

describe.each(PRINTED)('the day beside the cue, and who said it, in %s', (language, said, days) => {
  test.each([...days])('%s: %s', (when, day) => {
    const text = said(when)
    expect(dayOf(text, language)).toBe(day)
    const [found] = attribute(articleOf(text, { language, publishedAt: PUBLISHED }))
    const { start, end } = found?.source ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).not.toMatch(/\d/u)
    expect(text.slice(start, end)).toMatch(/Ткач|Орлова|мэр|Ruiz|Morel|Weiss/u)
  })
})

describe.each(REPORTS)('the day that a report names, in %s', (language, sentence, days) => {
  test.each([...days])('%s: %s', (when, day) => {
    expect(dayOf(sentence(when), language)).toBe(day)
  })
})

test.each([
  ['within what was said', '“The bridge was closed on Monday,” Anna Weiss said.', PUBLISHED, null],
  [
    'of another sentence',
    'It rained on Monday. “The bridge will stand,” Anna Weiss said.',
    PUBLISHED,
    null,
  ],
  [
    'before the words',
    'On Monday Anna Weiss said: “The bridge will stand for years.”',
    PUBLISHED,
    '2023-11-13',
  ],
  [
    'in a sentence of its own',
    '“The bridge will stand for years.” Anna Weiss said this on Monday.',
    PUBLISHED,
    '2023-11-13',
  ],
  [
    'of a paraphrase',
    'Anna Weiss said on Monday that the bridge will stand.',
    PUBLISHED,
    '2023-11-13',
  ],
  [
    'still to come',
    '“The bridge will stand,” Anna Weiss said ahead of next Friday.',
    PUBLISHED,
    null,
  ],
  [
    'tomorrow in the west, today in the east',
    '“The bridge will stand,” Anna Weiss said on Wednesday.',
    '2023-11-14T22:10Z',
    null,
  ],
  ['of a report without a date', '“The bridge will stand,” Anna Weiss said on Monday.', null, null],
  [
    'of last year',
    '“The bridge will stand,” Anna Weiss said on December 30.',
    '2024-01-02',
    '2023-12-30',
  ],
])('a day %s', (_, text, publishedAt, day) => {
  expect(dayOf(text, 'en', publishedAt)).toBe(day)
})

test.each([
  [
    'en',
    '“The bridge will stand,” Anna Weiss told the 12th session of the Lake Council in Lindau.',
    'Lake Council',
  ],
  [
    'en',
    '“It will stand,” Anna Weiss said following a session of the Lake Council.',
    'Lake Council',
  ],
  [
    'de',
    '„Die Brücke hält“, sagte Anna Weiss auf der Sitzung des Rates der Stadt Lindau.',
    'Lindau',
  ],
  [
    'es',
    '«El puente aguantará», dijo Ana Ruiz en la cumbre del Consejo del Lago en Lindau.',
    'Lindau',
  ],
  [
    'fr',
    '« Le pont tiendra », a déclaré Anne Morel lors du sommet du Conseil du Lac à Lindau.',
    'Lindau',
  ],
  [
    'ru',
    'Анна Орлова на саммите Озёрного Совета в Линдау сказала: «Мост простоит ещё много лет».',
    'Линдау',
  ],
  [
    'uk',
    'Ганна Ткач на саміті Озерної Ради в Ліндау сказала: «Міст простоїть ще багато років».',
    'Ліндау',
  ],
])('the occasion, in %s', (language, text, name) => {
  expect(said(text, language)[0]?.occasion).toContain(name)
})

test.each([
  ['en', '“It will stand,” Anna Weiss said. The next session of the Lake Council is in April.'],
  ['en', '“It will stand.” On Monday Anna Weiss told the council so.'],
  ['de', '„Sie hält“, sagte sie. Die nächste Sitzung des Rates der Stadt Lindau ist im April.'],
])('no occasion of its own, in %s: %s', (language, text) => {
  expect(said(text, language)[0]?.occasion ?? null).toBeNull()
})
