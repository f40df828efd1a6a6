import { describe, expect, test, vi } from 'vitest'
import { said } from './marked'

// What rules find by themselves, as where no model is fitted or its file is damaged.
vi.mock('../../lib/attribution/tagger/models', () => ({ modelFor: () => null }))

/** The speaker of the last attribution after a first sentence that names Anna Weiss. */
const lastOf = (text: string) => said(text).at(-1)

describe('the fullest name in the article', () => {
  const first = 'Harbour Secretary Anna Weiss said the port would grow.'
  test.each([
    ['Weiss said it would pay.', ['name', 'surname']],
    ['Ms. Weiss said it would pay.', ['name', 'surname']],
    ['She said it would pay.', ['pronoun', 'name']],
    ['The secretary said it would pay.', ['role', 'name']],
    ['The Harbour Secretary said it would pay.', ['role', 'name']],
    ['According to her, it would pay.', ['pronoun', 'name']],
  ])('%s', (text, rules) => {
    expect(lastOf(`${first}\n${text}`)).toMatchObject({
      speaker: 'Anna Weiss',
      kind: 'person',
      rules,
    })
  })

  test('stands before its role too, where one person speaks', () => {
    const [head] = said('The head of the port said it would pay.\nAnna Weiss said it would grow.')
    expect(head).toMatchObject({ source: 'The head of the port', speaker: 'Anna Weiss' })
  })

  test('stands without when it was said', () => {
    const text = 'Last week harbour official Carl Dorn said it would pay.'
    expect(lastOf(text)?.speaker).toBe('Carl Dorn')
  })

  test('follows the office: the mayor of Exampleton, Anna Weiss, said', () => {
    expect(lastOf('The mayor of Exampleton, Anna Weiss, said it would pay.')).toMatchObject({
      speaker: 'Anna Weiss',
    })
  })
})

describe('"he" and "she"', () => {
  test.each([
    [
      'who has spoken in the paragraph, not whom the words name',
      'Secretary Anna Weiss spoke.\nThe secretary noted that it is Mayor Carl Dorn “who can end it.” “He will not,” she said.',
      'Anna Weiss',
    ],
    [
      'whom the sentence before names first',
      'Anna Weiss said it runs.\nOpposition leader Carl Dorn was not convinced. “It does not,” he told reporters.',
      'Carl Dorn',
    ],
    [
      'no place that stands nearer',
      'Anna Weiss said it runs.\nShips came from New Exampleton, she said.',
      'Anna Weiss',
    ],
    [
      'nobody else of the office',
      'Anna Weiss said it runs.\nHer office said it was late.',
      'Her office',
    ],
  ])('%s', (_, text, speaker) => {
    expect(lastOf(text)?.speaker).toBe(speaker)
  })
})

describe('"the mayor"', () => {
  test('bears the office that is shortened before a name', () => {
    const text = 'Gov. Anna Weiss came.\nSpeaker Carl Dorn said it runs. The governor said it pays.'
    expect(lastOf(text)?.speaker).toBe('Anna Weiss')
  })

  test('is not who spoke last where somebody without a name spoke since', () => {
    const first = 'Anna Weiss said it runs. Carl Dorn said it pays.'
    const mayor = 'The mayor said it shines.'
    expect(lastOf(`${first}\n${mayor}`)?.speaker).toBe('Carl Dorn')
    expect(lastOf(`${first}\nA woman said it holds.\n${mayor}`)?.speaker).toBe('The mayor')
  })

  test('who has spoken without a name is nobody who has one', () => {
    const text = 'Anna Weiss said it runs.\n“No,” one expert said.\n“It pays,” the expert said.'
    expect(lastOf(text)?.speaker).toBe('the expert')
  })

  test.each(['the Evening Reporter', 'The Economist'])(
    'is no paper that is called so: %s',
    (paper) => {
      const text = `Anna Weiss said it runs.\nAccording to ${paper}, it pays.`
      expect(lastOf(text)?.speaker).toBe(paper)
    },
  )

  test('who is written as a woman is no man', () => {
    const text = 'El alcalde Pedro Gil dijo que abre.\nLa diputada dijo que cierra.'
    expect(said(text, 'es').at(-1)?.speaker).toBe('La diputada')
  })
})

describe('what a first name alone does not tell', () => {
  test('which of two persons "she" is', () => {
    const text = 'Arden Weiss runs the port. Quill Dorn runs the ferry. She said it would grow.'
    expect(lastOf(text)?.speaker).toBeNull()
  })

  test('but who has been "she" is not "he"', () => {
    const text =
      'Carl Dorn came. Nobody saw it.\nAnna Weiss was late. She said it runs. He said it pays.'
    expect(said(text).map(({ speaker }) => speaker)).toEqual(['Anna Weiss', 'Carl Dorn'])
  })
})

describe('a headline names nobody', () => {
  test.each(['PORT TO GROW', 'New Harbour To Grow Fast'])('%s', (headline) => {
    expect(lastOf(`${headline}\n\nThe port will grow, she said.`)).toMatchObject({
      source: 'she',
      speaker: null,
    })
  })

  test('but for whom the text names too', () => {
    const text = 'Weiss Wants A Port\n\nAnna Weiss came. The port will grow, she said.'
    expect(lastOf(text)?.speaker).toBe('Anna Weiss')
  })
})

describe('others than persons with a name', () => {
  test.each([
    ['Officials said the port would grow.', 'Officials', 'group'],
    ['Two engineers said the port would grow.', 'Two engineers', 'group'],
    [
      'A source close to the mayor said the port would grow.',
      'A source close to the mayor',
      'anonymous',
    ],
    ['The ministry said the port would grow.', 'The ministry', 'organisation'],
    ['The union ASTRO grew. “The port will grow,” ASTRO said.', 'ASTRO', 'organisation'],
    ['A spokesman for Weiss said the port would grow.', 'A spokesman for Weiss', 'anonymous'],
  ])('%s', (text, speaker, kind) => {
    expect(lastOf(text)).toMatchObject({ speaker, kind })
  })
})

describe('unknown rather than wrong', () => {
  test.each(['He said the port would grow.', 'Plants were being built. “It is late,” he said.'])(
    '%s',
    (text) => {
      expect(said(text).map(({ speaker }) => speaker)).toEqual(said(text).map(() => null))
      expect(said(text)).not.toEqual([])
    },
  )

  test.each(['Whoever says the port is small has not seen it.', 'Nobody said it would grow.'])(
    'nobody says this: %s',
    (text) => {
      expect(said(text)).toEqual([])
    },
  )

  test('an aide is not whom the aide serves', () => {
    const text = 'Anna Weiss arrived.\nAn aide to Weiss said the port would grow.'
    expect(lastOf(text)).toMatchObject({ kind: 'anonymous' })
  })
})

describe('provenance', () => {
  test.each([
    ['“It runs,” Weiss said, quoted by the agency Newsline.', 'Newsline'],
    ['“It runs,” Weiss told the Example Herald.', 'Example Herald'],
    ['Weiss said it runs.\n\nSource: Newsline', 'Newsline'],
    [
      'Weiss said it runs.\nThis was reported by Daily Lamp with reference to Newsline.',
      'Newsline',
    ],
    [
      'Weiss says it runs.\nThis is stated in her column published in the Example Herald.',
      'Example Herald',
    ],
    ['“It runs,” Weiss told reporters.', null],
  ])('%s', (text, via) => {
    expect(said(text)[0]?.via).toBe(via)
  })

  test.each([
    'who is named as a person: Reporter Ines Dorn came. Anna Weiss told Dorn that it runs.',
    'where they come from: Anna Weiss told visiting Portland officials it runs.',
    'what a crowd filled: Anna Weiss told a crowd that filled Harbour Square that it runs.',
  ])('is nobody %s', (text) => {
    expect(said(text).map(({ via }) => via)).toEqual([null])
  })
})
