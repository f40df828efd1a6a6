import { describe, expect, test, vi } from 'vitest'
import { said } from './marked'

// Names are read by rules alone, with a fitted model or without.
vi.mock('../../lib/attribution/tagger/models', () => ({ modelFor: () => null }))

const speakerOf = (text: string, language = 'en'): string | null | undefined =>
  said(text, language).at(-1)?.speaker

describe('an office, what it is of, and who bears it', () => {
  test.each([
    ['Exampleland Secretary of State Antony Holm said it runs.', 'Antony Holm'],
    ['Secretary of State Holm said it runs.', 'Holm'],
    ['Minister of Foreign Affairs of Exampleland Anna Weiss said it runs.', 'Anna Weiss'],
    ['Chief of Staff Quill Marsh said it runs.', 'Quill Marsh'],
    ['Harbour Commission President Ursula von der Dorn said it runs.', 'Ursula von der Dorn'],
    ["The port's CEO, Oren Marsh, said it runs.", 'Oren Marsh'],
    ['Chairman, CEO and president Carl Holm said it runs.', 'Carl Holm'],
    ['Prince Albert said it runs.', 'Prince Albert'],
    ['Mr. Holm said it runs.', 'Holm'],
  ])('%s', (text, name) => {
    expect(speakerOf(text)).toBe(name)
  })

  test.each([
    ['uk', 'Президент України Марко Верба заявив, що міст стоїть.', 'Марко Верба'],
    ['uk', 'Генеральний секретар НАТО Марко Верба заявив, що міст стоїть.', 'Марко Верба'],
    [
      'uk',
      'Речник Міністерства оборони України Остап Верба сказав, що міст стоїть.',
      'Остап Верба',
    ],
    [
      'uk',
      'Голова Європейської комісії Ольга фон дер Верба сказала, що міст стоїть.',
      'Ольга фон дер Верба',
    ],
    ['ru', 'Пресс-секретарь порта Дмитрий Верба сообщил, что мост стоит.', 'Дмитрий Верба'],
    ['ru', 'Глава МИД Польши Радослав Верба сказал, что мост стоит.', 'Радослав Верба'],
    ['de', 'Der Präsident der Hafenstadt, Carl Holm, sagte, dass die Brücke steht.', 'Carl Holm'],
    [
      'de',
      'Hafenkommissionspräsidentin Ursula von der Dorn sagte, dass die Brücke steht.',
      'Ursula von der Dorn',
    ],
    ['fr', "Le secrétaire général de l'OTAN Marc Dorn a déclaré que le pont tient.", 'Marc Dorn'],
    [
      'es',
      'La presidenta de la Comisión Europea, Ana von der Dorn, afirmó que el puente sigue.',
      'Ana von der Dorn',
    ],
  ])('%s: %s', (language, text, name) => {
    expect(speakerOf(text, language)).toBe(name)
  })

  test('an office that nobody bears is none', () => {
    expect(speakerOf('The Secretary of State said it runs.')).toBe('The Secretary of State')
  })
})

describe('a body and what it is of', () => {
  test.each([
    ['The Department of Energy said it runs.', 'Department of Energy'],
    ['The National Institute on Harbours said it runs.', 'National Institute on Harbours'],
    ['The University of Exampleton said it runs.', 'University of Exampleton'],
    [
      'Das Bundesministerium für Gesundheit teilte mit, dass die Brücke steht.',
      'Bundesministerium für Gesundheit',
      'de',
    ],
  ])('%s', (text, name, language = 'en') => {
    expect(speakerOf(text, language)).toBe(name)
  })

  test('is not the place that it is named after', () => {
    const [town] = said(
      'The University of Exampleton is old. Nobody said so but Exampleton officials.',
    )
    expect(town?.speaker ?? null).not.toBe('University of Exampleton')
  })

  test('a firm is no person for what it writes after its name', () => {
    expect(speakerOf('A vice president of sales for Marsh, Inc. said it runs.')).not.toBe('Inc.')
  })
})

describe('a paper is known with its article', () => {
  test.each([
    ['fr', "Selon Le Phare, l'entreprise demande de l'argent. Elle l'a affirmé lundi.", 'Le Phare'],
    ['es', 'Según informó El Faro, la empresa pide dinero.', 'El Faro'],
  ])('%s: %s', (language, text, name) => {
    expect(said(text, language)[0]?.speaker).toBe(name)
  })

  test('and is no "she"', () => {
    const text =
      'Anne Weiss est la maire. Selon Le Phare, le pont ferme. « C’est faux », assure-t-elle.'
    expect(said(text, 'fr').at(-1)?.speaker).toBe('Anne Weiss')
  })

  test('who speaks to it is named after it', () => {
    const text = '"La pregunta es el tiempo", dijo a El Faro el ingeniero Pedro Gil.'
    expect(speakerOf(text, 'es')).toBe('Pedro Gil')
    const joined = "« Le pont tiendra encore », a déclaré à l'AFP l'ingénieur Paul Marnier."
    expect(speakerOf(joined, 'fr')).toBe('Paul Marnier')
    const none = "« Le pont tiendra encore », a déclaré à l'ingénieur Paul Marnier la maire."
    expect(speakerOf(none, 'fr')).not.toBe('Paul Marnier')
  })
})

describe('what stands before the verb points back', () => {
  test.each([
    [
      'fr',
      "Anne Weiss a annoncé que le pont serait prêt. Elle l'a affirmé lundi devant la presse.",
    ],
    [
      'es',
      'Ana Weiss anunció que el puente estará listo. Así lo afirmó este lunes ante la prensa.',
    ],
    ['es', 'Ana Weiss anunció que el puente estará listo. Weiss lo dijo el lunes ante la prensa.'],
  ])('%s: %s', (language, text) => {
    expect(said(text, language)).toHaveLength(1)
  })
})

test('German: an office of a place, a verb in two parts, a possessive', () => {
  const text =
    'Die Oberbürgermeisterin von Hafenstadt, Karla Weiß, war da. „Sie hält“, fügte sie hinzu.'
  expect(said(text, 'de').at(-1)).toMatchObject({ source: 'sie', speaker: 'Karla Weiß' })
})

describe('a name that only says of what kind somebody is', () => {
  test.each([
    ['Example State quarterback Sean Holm said it runs.', 'Sean Holm'],
    ['Anna Weiss supporter Zora Marsh said it runs.', 'Zora Marsh'],
    ['New Exampleton health authority said it runs.', 'New Exampleton health authority'],
    ['An Exampleton man said it runs.', 'An Exampleton man'],
    ['One Exampleton-based trade expert said it runs.', 'One Exampleton-based trade expert'],
    ['Holm spokesman Carl Dorn said it runs.', 'Carl Dorn'],
    ['President Holm also said it runs.', 'Holm'],
  ])('%s', (text, name) => {
    expect(speakerOf(text)).toBe(name)
  })
})

describe('the name that stands for a person', () => {
  test('has no ending of a case where one mention has none', () => {
    const text =
      'За словами Марка Лозинського, міст стоїть.\nМарк Лозинський заявив, що він стоятиме.'
    expect(said(text, 'uk').map(({ speaker }) => speaker)).toEqual([
      'Марк Лозинський',
      'Марк Лозинський',
    ])
  })

  test('tells who "she" is', () => {
    const text = 'Carl Dorn runs the port. Anna Weiss runs the ferry. She said it would grow.'
    expect(speakerOf(text)).toBe('Anna Weiss')
  })

  test('and capitals are no pronoun', () => {
    expect(speakerOf('Anna Weiss runs the port. WHO said it would grow.')).not.toBe('Anna Weiss')
  })

  test('stands after the possessive of another', () => {
    const text = 'Carl Dorn runs the port. His aunt, Jane Holm, said it would grow.'
    expect(speakerOf(text)).toBe('Jane Holm')
  })
})
