import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Version } from '../../lib/comparison'
import { usualShare } from '../../lib/lexicon/frequency'
import { compared, type Report } from '../reports'

/** Without its tables a language knows its words from the known statements alone. */
const tables = vi.hoisted(() => ({ off: false }))
vi.mock('../../lib/lexicon/frequency', async (original) => {
  const real = await original<typeof import('../../lib/lexicon/frequency')>()
  return {
    usualShare: (stem: string, language: string) =>
      tables.off ? null : real.usualShare(stem, language),
  }
})
beforeEach(() => {
  tables.off = false
})

/** Marks, and who says it here and there: names that no list knows, and a nameless source. */
const CREDITS: Readonly<
  Record<string, readonly [open: string, close: string, here: string, there: string]>
> = {
  de: ['„', '“', 'sagte Ilse Brandt', 'sagte ein Sprecher'],
  es: ['“', '”', 'dijo Ilse Brandt', 'dijo un portavoz'],
  fr: ['« ', ' »', 'a déclaré Ilse Brandt', 'a déclaré un porte-parole'],
  ru: ['«', '»', '— сказала Ильза Брандт', '— сказал представитель'],
  uk: ['«', '»', '— сказала Ільза Брандт', '— сказав речник'],
}

async function versionOf(language: string, here: string, there: string): Promise<Version | null> {
  const [open, close, mayor, source] = CREDITS[language] ?? ['', '', '', '']
  const report = (outlet: string, words: string, who: string): Report => ({
    outlet,
    language,
    text: `${open}${words}${close}, ${who}.`,
  })
  const { findings } = await compared(report('Harwick Post', here, mayor), [
    report('Selby Courier', there, source),
  ])
  return findings.flatMap((finding) => finding.versions)[0] ?? null
}

const score = async (...pair: Parameters<typeof versionOf>): Promise<number> =>
  (await versionOf(...pair))?.score ?? 0

/** Everybody's words, which two say in one week without repeating each other. */
describe('a slogan', () => {
  test.each([
    [
      'de',
      'Wir kämpfen gemeinsam für Freiheit und Sicherheit in diesem Land',
      'Wir kämpfen gemeinsam für Freiheit und Sicherheit, auch für den Bischof',
    ],
    [
      'es',
      'Luchamos juntos por la libertad y la seguridad de este país',
      'Luchamos juntos por la libertad y la seguridad, también del obispo',
    ],
    [
      'fr',
      'Nous voulons ensemble la liberté et la sécurité de ce pays',
      'Nous voulons ensemble la liberté et la sécurité, même pour un évêque',
    ],
    [
      'ru',
      'Мы вместе за свободу и безопасность этой страны',
      'Мы вместе за свободу и безопасность, даже для епископа',
    ],
    [
      'uk',
      'Ми разом за свободу і безпеку цієї країни',
      'Ми разом за свободу і безпеку, навіть для єпископа',
    ],
  ])('in %s is worth less than words that nobody knows: %s', async (language, here, there) => {
    const known = await score(language, here, there)
    tables.off = true
    expect(known).toBeLessThan(await score(language, here, there))
  })

  test.each([
    [
      'de',
      'Wir lassen uns Freiheit und Demokratie von keinem nehmen',
      'Freiheit und Demokratie verdienen unseren Respekt',
    ],
    [
      'es',
      'Queremos paz y libertad para los pescadores',
      'La paz y la libertad empiezan en la cocina',
    ],
    [
      'fr',
      'Nous voulons la paix et la liberté pour les pêcheurs',
      'La paix et la liberté commencent dans la cuisine',
    ],
    ['ru', 'Мы хотим мира и свободы для рыбаков', 'Без мира и свободы не растёт пшеница'],
    ['uk', 'Ми хочемо миру і свободи для рибалок', 'Без миру і свободи не росте пшениця'],
  ])('in %s is no version of another statement: %s', async (language, here, there) => {
    expect((await versionOf(language, here, there))?.certainty).not.toBe('shown')
  })

  test.each([
    [
      'de',
      'Die Werft in Harwick schließt, weil Kupfer doppelt so teuer wurde',
      'Die Werft schließt, weil Kupfer nun doppelt so teuer ist',
    ],
    [
      'es',
      'El molino de Harwick cierra porque el trigo se pudrió en octubre',
      'El molino cierra porque el trigo se pudrió en octubre',
    ],
    [
      'fr',
      'Le moulin de Harwick ferme parce que le blé a pourri en octobre',
      'Le moulin ferme parce que le blé a pourri en octobre',
    ],
    [
      'ru',
      'Мельница в Селби закрывается, потому что пшеница сгнила в октябре',
      'Мельница закрывается, потому что пшеница сгнила в октябре',
    ],
    [
      'uk',
      'Млин у Селбі зачиняється, бо пшениця згнила у жовтні',
      'Млин зачиняється, бо пшениця згнила у жовтні',
    ],
  ])('is not what in %s only one could say: %s', async (language, here, there) => {
    expect((await versionOf(language, here, there))?.certainty).toBe('shown')
  })
})

describe('words of public speech', () => {
  test.each([
    ['de', 'freiheit', 'kupfer'],
    ['es', 'libert', 'molin'],
    ['fr', 'libert', 'moulin'],
    ['ru', 'закон', 'мельниц'],
    ['uk', 'закон', 'млин'],
  ])('are usual in %s, other ones not known to be: %s, %s', (language, usual, rare) => {
    expect(usualShare(usual, language)).toBeGreaterThan(1 / 200)
    expect(usualShare(rare, language)).toBeNull()
  })
})
