import { describe, expect, test } from 'vitest'
import { said, unmark } from './marked'

describe('a speaker named within the quotation marks is credited with the words around', () => {
  test.each([
    [
      'ru',
      '«<content>Я говорил с мэром</content>, — <cue>рассказала</cue> <source>Елена Вайс</source>, — <content>и мы согласны</content>».',
    ],
    [
      'ru',
      '«<content>Мост стоит?</content> — <cue>спросила</cue> <source>министр Елена Вайс</source>. — <content>Не знаю</content>».',
    ],
    [
      'ru',
      '«<content>Мост стоит</content>, — <cue>сказала</cue> <source>Елена Вайс</source>, министр путей, — <content>и он крепкий</content>».',
    ],
    [
      'ru',
      '«<content>Мост стоит</content>, — <cue>сказала</cue> <source>Елена Вайс</source>, — <content>он крепкий</content>, — добавила она, — <content>и красивый</content>».',
    ],
    [
      'uk',
      '«<content>Міст стоїть</content>, – <cue>розповіла</cue> <source>Олена Вайс</source>, – <content>і ми раді</content>».',
    ],
    [
      'fr',
      '« <content>Nous sommes prêts</content>, a <cue>déclaré</cue> <source>Mme Weiss</source>, <content>et nous le ferons.</content> »',
    ],
    [
      'fr',
      '« <content>Nous sommes prêts</content>, a <cue>déclaré</cue> <source>la ministre</source>. <content>Nous le ferons</content> ».',
    ],
    [
      'fr',
      '« <content>Nous sommes prêts</content>, <cue>assure</cue> <source>Anna Weiss</source>, ministre des ponts, <content>et nous le ferons</content> ».',
    ],
    [
      'fr',
      '« <content>C’est</content>, a <cue>estimé</cue> mercredi <source>le président français, Emmanuel Weiss</source>, <content>une étape.</content> »',
    ],
    [
      'ru',
      '«<content>Мост стоит</content>, — <cue>сказала</cue> <source>Елена Вайс</source>. — <content>Он крепкий</content>», — добавила она.',
    ],
    [
      'es',
      '«<content>Estamos listos</content> —<cue>dijo</cue> <source>Weiss</source>—, <content>y lo haremos</content>».',
    ],
    [
      'es',
      '«<content>Estamos listos</content> —<cue>sentenció</cue> <source>Weiss</source>—. <content>Lo haremos.</content>»',
    ],
    [
      'fr',
      '« <content>Nous sommes prêts</content>, a <cue>déclaré</cue> <source>Mme Weiss</source>. »',
    ],
    ['ru', '«<content>Мост стоит</content>, — <cue>сказала</cue> <source>Елена Вайс</source>».'],
  ])('%s: %s', (language, marked) => {
    const { text, content, source, cue } = unmark(marked)
    expect(said(text, language)).toMatchObject([{ form: 'direct', content, source, cue }])
  })

  test.each([
    ['ru', '«Мост стоит, — сказала Елена Вайс газете «Вестник» в среду. — Мы рады. Он крепкий.»'],
    ['es', '«El puente está listo —dijo Elena Vais a «El Faro» este lunes—. Estamos felices.»'],
  ])('whoever else is named between: %s: %s', (language, text) => {
    const [one, other] = said(text, language)
    expect(other).toBeUndefined()
    expect(one?.speaker).toMatch(/^(Елена Вайс|Elena Vais)$/u)
    expect(one?.content.join(' ')).not.toMatch(/сказала|dijo/u)
  })

  test('by a pronoun behind its verb, too', () => {
    const text = 'Anna Weiss est venue. « Le pont, a-t-elle ajouté, est sûr. »'
    expect(said(text, 'fr')).toMatchObject([
      { content: ['Le pont', 'est sûr.'], speaker: 'Anna Weiss', cue: 'ajouté' },
    ])
  })
})

describe('what no cue and no speaker stand in is part of the quotation', () => {
  test.each([
    [
      'ru',
      '«Мост, — крепкий и новый, — стоит, — заявила Елена Вайс».',
      'Мост, — крепкий и новый, — стоит',
    ],
    ['ru', 'Елена Вайс заявила: «Мост — сказал я им — стоит».', 'Мост — сказал я им — стоит'],
    ['fr', '« Le pont, dit-on, est sûr », a déclaré Anna Weiss.', 'Le pont, dit-on, est sûr'],
    [
      'fr',
      '« Le pont, a dit Carl Dorn, est sûr », a rapporté Anna Weiss.',
      'Le pont, a dit Carl Dorn, est sûr',
    ],
    [
      'es',
      '«El puente —dice la ley— es seguro», afirmó Anna Weiss.',
      'El puente —dice la ley— es seguro',
    ],
  ])('%s: %s', (language, text, content) => {
    expect(said(text, language)[0]?.content).toEqual([content])
  })
})
