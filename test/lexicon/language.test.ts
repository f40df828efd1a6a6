import { describe, expect, test } from 'vitest'
import { inItsLanguage } from '../../lib/lexicon/language'
import { compared } from '../reports'

const TEXTS = {
  en: 'The mayor said on Monday that the bridge would be closed for two weeks, because the water had risen again. She added that nobody was hurt, and that the buses would run as before. “We will not wait for the winter,” she said to those who had come to the town hall.',
  de: 'Die Bürgermeisterin sagte am Montag, die Brücke werde für zwei Wochen gesperrt, weil das Wasser wieder gestiegen sei. Sie fügte hinzu, dass niemand verletzt worden sei und die Busse wie zuvor fahren. „Wir warten nicht auf den Winter“, sagte sie zu denen, die in das Rathaus gekommen waren.',
  es: 'La alcaldesa dijo el lunes que el puente se cerrará dos semanas porque el agua ha subido otra vez. Añadió que nadie resultó herido y que los autobuses van a circular como antes. «No vamos a esperar al invierno», dijo a los que habían venido a la casa del pueblo con sus hijos.',
  fr: 'La maire a dit lundi que le pont sera fermé pendant deux semaines, parce que l’eau est encore montée. Elle a ajouté que personne n’a été blessé et que les bus vont rouler comme avant. « Nous ne voulons pas attendre l’hiver », a-t-elle dit à ceux qui étaient venus à la mairie avec leurs enfants.',
  ru: 'Мэр сказала в понедельник, что мост будет закрыт на две недели, потому что вода снова поднялась. Она добавила, что никто не пострадал и что автобусы будут ходить как и раньше. «Мы не будем ждать зимы», — сказала она тем, кто пришел в ратушу, и поблагодарила их за то, что они ждали.',
  uk: 'Мер сказала у понеділок, що міст буде закрито на два тижні, бо вода знову піднялася. Вона додала, що ніхто не постраждав і що автобуси будуть ходити так само, як і до того. «Ми не будемо чекати на зиму», — сказала вона тим, хто прийшов до ратуші, і подякувала їм за те, що вони чекали.',
} as const

const OTHERS = {
  it: 'La sindaca ha detto lunedì che il ponte resterà chiuso per due settimane, perché l’acqua è salita di nuovo. Ha aggiunto che nessuno è rimasto ferito e che gli autobus passeranno come prima. «Non vogliamo aspettare l’inverno», ha detto a quelli che erano venuti in municipio con i loro figli.',
  nl: 'De burgemeester zei maandag dat de brug twee weken dicht gaat, omdat het water weer is gestegen. Zij voegde eraan toe dat niemand gewond is geraakt en dat de bussen blijven rijden zoals voorheen. „Wij wachten niet op de winter”, zei ze tegen wie naar het stadhuis waren gekomen.',
  pt: 'A presidente da câmara disse na segunda-feira que a ponte vai ficar fechada duas semanas, porque a água voltou a subir. Acrescentou que ninguém ficou ferido e que os autocarros vão circular como antes. «Não vamos esperar pelo inverno», disse aos que tinham vindo com os filhos.',
}

const told = (text: string, declared: string | null) =>
  inItsLanguage({ text, language: declared }).language

describe.each(Object.entries(TEXTS))('a text in %s', (language, text) => {
  test('is told where nothing is declared', () => {
    expect(told(text, null)).toBe(language)
  })

  test('is told where its page declares a language without a lexicon', () => {
    for (const declared of ['ar', 'it', 'sv-se']) expect(told(text, declared)).toBe(language)
  })

  test('is told where its page declares another language with one', () => {
    for (const declared of Object.keys(TEXTS)) expect(told(text, declared)).toBe(language)
  })

  test('keeps the country that its page declares', () => {
    expect(told(text, `${language}-XX`)).toBe(`${language}-XX`)
  })
})

describe('what is declared stands', () => {
  test.each(Object.entries(OTHERS))('for a text in %s', (language, text) => {
    expect(told(text, language)).toBe(language)
  })

  test('for a few words of another language, which may be names', () => {
    expect(told('The Lord of the Rings', 'de')).toBe('de')
  })

  test('for no words at all', () => {
    expect(told('', 'it')).toBe('it')
    expect(told('', null)).toBeNull()
  })

  test('for a text that quotes another language at length', () => {
    const text = `${TEXTS.de}\n\n${TEXTS.en}\n\n${TEXTS.de}`
    expect(told(text, 'de')).toBe('de')
  })
})

test('an English report on an Italian template is read as English: indirect speech is found', async () => {
  const page = { outlet: 'Harwick Post', text: TEXTS.en, language: 'it' }
  const { article, findings } = await compared(page, [])
  expect(article.language).toBe('en')
  expect(findings.map(({ statement }) => statement.form)).toContain('indirect')
})
