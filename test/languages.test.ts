import { describe, expect, test } from 'vitest'
import { compared } from './reports'

/** In each language: how a report opens, how its quotation is credited, two wordings, and another statement. */
const LANGUAGES = {
  de: {
    opens: 'Die Bürgermeisterin Ilse Brandt sprach am Hafen.',
    quoted: (words: string) => `„${words}“, sagte Ilse Brandt.`,
    here: 'Wir haben im vergangenen Jahr 20 Prozent der Fischer verloren und brauchen schnell ein Abkommen mit Kyjiw',
    there:
      'Im vergangenen Jahr verloren wir zwanzig % unserer Fischer, wir benötigen rasch eine Vereinbarung mit Kiew',
    other: 'Das alte Theater öffnet im Herbst mit einem Stück über die Müller am Fluss',
  },
  es: {
    opens: 'La alcaldesa Ilse Brandt habló en el puerto.',
    quoted: (words: string) => `“${words}”, dijo Ilse Brandt.`,
    here: 'El año pasado perdimos el 20 por ciento de los pescadores y necesitamos pronto un acuerdo con Kiev',
    there:
      'Hemos perdido el año pasado el veinte % de nuestros pescadores, y necesitamos pronto un pacto con Kyiv',
    other: 'El viejo teatro abrirá en otoño con una obra sobre los molineros del río',
  },
  fr: {
    opens: 'La maire Ilse Brandt a parlé au port.',
    quoted: (words: string) => `« ${words} », a déclaré Ilse Brandt.`,
    here: "Nous avons perdu l'an dernier 20 pour cent des pêcheurs et il nous faut vite un accord avec Kiev",
    there:
      "L'an dernier nous perdions vingt % de nos pêcheurs, il nous faut vite un pacte avec Kyiv",
    other: 'Le vieux théâtre ouvrira en automne avec une pièce sur les meuniers de la rivière',
  },
  ru: {
    opens: 'Мэр Ильза Брандт выступила в порту.',
    quoted: (words: string) => `«${words}», — сказала Ильза Брандт.`,
    here: 'За прошлый год мы потеряли 20 процентов рыбаков, и ещё до зимы нам нужно соглашение с Харьковом',
    there:
      'В прошлом году мы теряли двадцать % наших рыбаков, и еще до зимы нужен договор с Харьковом',
    other: 'Старый театр откроется осенью пьесой о мельниках на реке',
  },
  uk: {
    opens: 'Мерка Ільза Брандт виступила в порту.',
    quoted: (words: string) => `«${words}», — сказала Ільза Брандт.`,
    here: 'За минулий рік ми втратили 20 відсотків рибалок, і ще до зими нам потрібна угода з Києвом про проєкт',
    there:
      'Минулого року ми втратили двадцять % наших рибалок, ще до зими потрібен договір з Києвом про проект',
    other: 'Старий театр відкриється восени п’єсою про мельників на річці',
  },
} as const

describe.each(Object.entries(LANGUAGES))(
  '%s',
  (language, { opens, quoted, here, there, other }) => {
    const report = (outlet: string, words: string) => ({
      outlet,
      language,
      text: `${opens} ${quoted(words)}`,
    })
    const shown = async (words: string) =>
      (await compared(report('Harwick Post', here), [report('Selby Courier', words)])).findings
        .flatMap(({ versions }) => versions)
        .filter(({ certainty }) => certainty === 'shown')

    test('a statement told in other words is a version', async () => {
      expect((await shown(there)).map(({ relation }) => relation)).toContain('same')
    })

    test('figures, words and signs of one number make no difference', async () => {
      const kinds = (await shown(there)).flatMap(({ differences }) => differences)
      expect(kinds.map(({ kind }) => kind)).not.toContain('number')
    })

    test('another number does', async () => {
      const changed = await shown(here.replace('20', '30'))
      expect(changed.flatMap(({ differences }) => differences).map(({ kind }) => kind)).toContain(
        'number',
      )
    })

    test('another statement of the same speaker is none', async () => {
      expect(await shown(other)).toEqual([])
    })
  },
)
