import { expect, test } from 'vitest'
import { said, unmark } from './marked'

test.each([
  [
    'de',
    '„<content>Die Brücke hält</content>“, <cue>sagte</cue> <source>Anna Weiss</source> am Montag.',
  ],
  [
    'de',
    '<source>Die Ministerin</source> <cue>erklärte</cue>, <content>dass die Brücke halte</content>.',
  ],
  [
    'de',
    '<cue>Laut</cue> <source>Polizei</source> <content>wurden drei Menschen verletzt</content>.',
  ],
  ['de', '<content>Die Brücke hält</content>, <cue>teilte</cue> <source>die Stadt</source> mit.'],
  [
    'de',
    '<source>Die Stadt</source> <cue>gab</cue> am Montag bekannt, <content>dass die Brücke hält</content>.',
  ],
  ['de', '<cue>Nach</cue> <source>Angaben der Stadt</source> <content>hält die Brücke</content>.'],
  [
    'es',
    '«<content>El puente es seguro</content>», <cue>afirmó</cue> <source>la alcaldesa, Ana Ruiz</source>.',
  ],
  [
    'es',
    '<source>Ruiz</source> <cue>dijo</cue> este martes <content>que el puente es seguro</content>.',
  ],
  ['es', '<cue>Según</cue> <source>la policía</source>, <content>el puente es seguro</content>.'],
  [
    'es',
    '—<content>No lo sé</content> —<cue>dijo</cue> <source>Ruiz</source>—. <content>Ya veremos.</content>',
  ],
  ['es', '«<content>Se acabó</content>», <cue>sentenció</cue> <source>Pedro Gil</source>.'],
  [
    'es',
    '«<content>El puente es seguro</content>», <cue>zanjó</cue> <source>la ministra Ana Ruiz</source>.',
  ],
  ['es', '«<content>Ni hablar</content>», <cue>espetó</cue> <source>Ruiz</source>.'],
  [
    'es',
    '«<content>Tengo dudas</content>», <cue>resalta</cue> en cambio <source>Ana Ruiz</source>.',
  ],
  [
    'es',
    '<content>El puente cierra en marzo</content>, <cue>según informó</cue> <source>la policía</source>.',
  ],
  [
    'es',
    '<content>El puente cierra</content>, <cue>según ha explicado</cue> a este diario <source>un portavoz</source>.',
  ],
  ['es', '<cue>Según se supo</cue> ayer, <content>el puente cierra en marzo</content>.'],
  ['es', '«<content>El puente aguanta</content>», <cue>dijo</cue> a la emisora Radio Faro.'],
  ['es', '<source>Ruiz</source> <cue>dijo</cue> <content>no tener miedo al invierno</content>.'],
  [
    'fr',
    '« <content>Le pont est sûr</content> », a <cue>déclaré</cue> <source>Jeanne Weiss</source>.',
  ],
  [
    'fr',
    '<source>Elle</source> a <cue>ajouté</cue> <content>que le pont resterait ouvert</content>.',
  ],
  ['fr', '<cue>Selon</cue> <source>la police</source>, <content>le pont est sûr</content>.'],
  [
    'uk',
    '«<content>Міст стоїть міцно</content>», – <cue>заявила</cue> <source>Олена Вайс</source>.',
  ],
  ['uk', '<source>Вайс</source> <cue>додала</cue>, <content>що міст відкритий</content>.'],
  ['uk', '<cue>За словами</cue> <source>Вайс</source>, <content>міст відкритий</content>.'],
  [
    'uk',
    '— <content>Я не знаю,</content> — <cue>сказала</cue> <source>Вайс</source>. — <content>Побачимо.</content>',
  ],
  [
    'ru',
    '«<content>Мост стоит прочно</content>», — <cue>заявила</cue> <source>Елена Вайс</source>.',
  ],
  ['ru', '<source>Вайс</source> <cue>добавила</cue>, <content>что мост открыт</content>.'],
  ['ru', '<cue>По словам</cue> <source>Вайс</source>, <content>мост открыт</content>.'],
])('%s: %s', (language, marked) => {
  const { text, content, source, cue } = unmark(marked)
  expect(said(text, language)).toMatchObject([{ content, source, cue }])
})

test.each([
  'El tribunal sentenció a Pedro Gil a tres años de cárcel.',
  'La ministra Ana Ruiz zanjó la polémica el lunes.',
])('a verb that reports only what is quoted reports nothing else: %s', (text) => {
  expect(said(text, 'es')).toEqual([])
})

test.each([
  ['de', 'Der Bahnhof heißt Carl Dorn. Das heißt auch, was wir tun.'],
  ['de', 'Denn das Vorbild, der „Bogen“, kostet etwa das Doppelte.'],
  ['fr', 'Un pont de Carl Dorn pour soigner les habitants de Portville.'],
  ['fr', "C'est une fête pour les habitants de Portville."],
])('a name, a price, a purpose is said by nobody: %s: %s', (language, text) => {
  expect(said(text, language)).toEqual([])
})

test('who goes on in the mood of reported speech is named, where the sentence does so', () => {
  const text = 'Carl Dorn sagte, die Brücke halte. Den Prüfer kenne er nicht, sagt Anna Weiss.'
  expect(said(text, 'de').map(({ speaker }) => speaker)).toEqual(['Carl Dorn', 'Anna Weiss'])
})

test('what is told of a source between commas is no part of what it says', () => {
  const text = 'Laut dem Bericht, der am Montag erschien, hält die Brücke.'
  expect(said(text, 'de').map(({ content }) => content)).toEqual([['hält die Brücke']])
})

test('a noun that is written as a verb of speech is none behind its article', () => {
  const text = 'La Fiscalía presentó una denuncia contra el director del puerto.'
  expect(said(text, 'es')).toEqual([])
})

test('the next sentence in the mood of reported speech goes on with its speaker', () => {
  const text = 'Anna Weiss sagte, die Brücke halte. Die Arbeiten seien bald beendet.'
  expect(said(text, 'de').map(({ speaker }) => speaker)).toEqual(['Anna Weiss', 'Anna Weiss'])
})

test('names with endings are the same person', () => {
  const text =
    '«Міст відкритий», – заявив міністр Іван Петренко.\nЗа словами Петренка, роботи завершено.'
  expect(said(text, 'uk').map(({ speaker }) => speaker)).toEqual(['Іван Петренко', 'Іван Петренко'])
})
