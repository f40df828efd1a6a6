import { describe, expect, test } from 'vitest'
import { said } from './marked'

/** What is said, and by whom, in order. */
const voices = (language: string, text: string) =>
  said(text, language).map(({ content, speaker }) => [content.join(' … '), speaker])

describe('a dash between the words and who says them', () => {
  test.each([
    ['uk', 'Олена Дуб прийшла. «Міст стоїть», – сказала вона журналістам.'],
    ['uk', 'Олена Дуб прийшла. «Міст стоїть», – додала Дуб.'],
    ['uk', 'Олена Дуб прийшла. «Міст стоїть», – сказала вона в інтерв’ю «Голосу порту».'],
    ['uk', 'Олена Дуб прийшла. «Міст стоїть», — сказала Олена Дуб 31 жовтня.'],
  ])('%s: %s', (language, text) => {
    expect(voices(language, text)).toEqual([['Міст стоїть', 'Олена Дуб']])
  })

  test('ru', () => {
    const text = 'Елена Дуб пришла. «Мост стоит», — добавила она.'
    expect(voices('ru', text)).toEqual([['Мост стоит', 'Елена Дуб']])
  })
})

describe('the possessive of who says so inside the phrase', () => {
  test.each([
    [
      'uk',
      'Марко Верба прийшов. За його словами, на міст дали гроші.',
      'на міст дали гроші',
      'Марко Верба',
    ],
    [
      'uk',
      'Олена Дуб прийшла. На її думку, на міст дали гроші.',
      'на міст дали гроші',
      'Олена Дуб',
    ],
    [
      'ru',
      'Елена Дуб пришла. По ее словам, на мост дали денег.',
      'на мост дали денег',
      'Елена Дуб',
    ],
  ])('%s: %s', (language, text, content, speaker) => {
    expect(voices(language, text)).toEqual([[content, speaker]])
  })
})

describe('those who have no name, in the case that the phrase asks for', () => {
  test.each([
    ['uk', 'За словами посадовців, на міст дали гроші.', 'посадовців'],
    ['uk', 'На думку експертів, на міст дали гроші.', 'експертів'],
    ['ru', 'По словам жителей посёлка, на мост дали денег.', 'жителей посёлка'],
    ['ru', 'По мнению экспертов, на мост дали денег.', 'экспертов'],
    ['ru', 'По словам источника, на мост дали денег.', 'источника'],
  ])('%s: %s', (language, text, speaker) => {
    expect(voices(language, text)).toEqual([[text.slice(text.indexOf(' на ') + 1, -1), speaker]])
  })
})

describe('a paper in quotation marks', () => {
  test.each([
    ['uk', 'Як повідомляє «Вісник», на міст дали гроші.', 'на міст дали гроші', 'Вісник'],
    ['ru', 'Как сообщает «Вестник», на мост дали денег.', 'на мост дали денег', 'Вестник'],
    [
      'en',
      'According to the weekly “Lamp”, the bridge got its money.',
      'the bridge got its money',
      'Lamp',
    ],
  ])('%s: %s', (language, text, content, speaker) => {
    expect(voices(language, text)).toEqual([[content, speaker]])
  })

  test('that only carries what stands before it says nothing more', () => {
    const text =
      'Марко Верба заявив, що міст стоїть.\nПро це повідомляє «Вісник» з посиланням на порт.'
    expect(voices('uk', text)).toEqual([['що міст стоїть', 'Марко Верба']])
  })
})

test('words that point back are no new ones: "Про це вона сказала під час …"', () => {
  const text = 'Олена Дуб заявила, що міст стоїть. Про це вона сказала під час брифінгу.'
  expect(voices('uk', text)).toEqual([['що міст стоїть', 'Олена Дуб']])
})

test('a surname before a colon is a name where it stands before, too', () => {
  const text = 'Марко Верба прийшов.\nВерба: «Міст стоїть».'
  expect(voices('uk', text)).toEqual([['Міст стоїть', 'Марко Верба']])
  expect(said('Підсумок: «Міст стоїть».', 'uk')[0]?.speaker ?? null).toBeNull()
})
