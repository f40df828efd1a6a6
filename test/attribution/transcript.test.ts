import { describe, expect, test } from 'vitest'
import { said } from './marked'

const lines = (...all: readonly string[]): string => all.join('\n\n')

/** What each line says, and who says it. */
const voices = (text: string, language = 'en') =>
  said(text, language).map(({ form, content, speaker }) => [form, content.join(' '), speaker])

describe('an interview', () => {
  test.each([
    ['en', 'Anna Weiss is the mayor.', 'Q:', 'Will it stand?', 'A:', 'It will stand. It has to.'],
    ['en', 'Anna Weiss is the mayor.', 'Q.', 'Will it stand?', 'A.', 'It will stand. It has to.'],
    ['de', 'Anna Weiss leitet das Amt.', 'Frage:', 'Hält sie?', 'Antwort:', 'Ja, lange noch.'],
    ['es', 'Anna Ruiz es la alcaldesa.', 'P.', '¿Es seguro?', 'R.', 'Sí, es muy seguro.'],
    ['fr', 'Anna Weiss est la maire.', 'Question :', 'Est-il sûr ?', 'Réponse :', 'Oui, très sûr.'],
    [
      'uk',
      'Розмовляємо з Оленою Вайс.',
      'Питання:',
      'Чи він міцний?',
      'Відповідь:',
      'Так, міцний.',
    ],
    ['ru', 'Мы говорим с Еленой Вайс.', 'Вопрос:', 'Он прочный?', 'Ответ:', 'Да, очень прочный.'],
  ])('%s: %s %s', (language, lead, ask, question, reply, answer) => {
    const found = voices(lines(lead, `${ask} ${question}`, `${reply} ${answer}`), language)
    expect(found.map(([form, content]) => [form, content])).toEqual([
      ['direct', question],
      ['direct', answer],
    ])
    expect(found[0]?.[2]).toBeNull()
    expect(found[1]?.[2]).toMatch(/^(?:Anna|Олено|Елено)/u)
  })

  test('with two persons introduced names nobody for its answers', () => {
    const text = lines('Anna Weiss met Paul Moreno.', 'Q: Will it stand?', 'A: It will stand.')
    expect(voices(text).map(([, , speaker]) => speaker)).toEqual([null, null])
  })
})

describe('a transcript', () => {
  test('credits each line to its name, and a paragraph without one to the name before', () => {
    const text = lines(
      'Anna Weiss: The bridge stays open.',
      'It has always been open.',
      'Paul Moreno: Nobody believes that for long.',
      'Anna Weiss: You will see.',
    )
    expect(voices(text)).toEqual([
      ['direct', 'The bridge stays open.', 'Anna Weiss'],
      ['direct', 'It has always been open.', 'Anna Weiss'],
      ['direct', 'Nobody believes that for long.', 'Paul Moreno'],
      ['direct', 'You will see.', 'Anna Weiss'],
    ])
  })

  test('is no list of facts', () => {
    const text = lines('Opening Hours: Nine to five.', 'Next Market: On Friday.', 'Entry: Free.')
    expect(said(text)).toEqual([])
  })
})

test('a table of kick-offs and channels is no conversation', () => {
  const table = lines(
    'Exampleton: 12:30',
    'Dornham: Harbour Sport, Channel Two and Ferry Plus',
    'Exampleton: Ferry Plus',
    'Weissburg: 18:00',
  )
  expect(voices(table)).toEqual([])
})
