import { words } from './words'

/** The words by which a language names a day as seen from another. All as `normaliseWord` gives them. */
export interface DayWords {
  /** Words for a day, by how many days before the day of the report it is. */
  readonly before: ReadonlyMap<string, number>
  /** From Monday on, each with the forms that it takes in a sentence. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Beside a weekday: the one before today, today left out. */
  readonly last: ReadonlySet<string>
  /** Beside a weekday: one that is still to come. */
  readonly next: ReadonlySet<string>
  /** Between a day's number and its month: "31 de octubre". */
  readonly of: ReadonlySet<string>
  /** "4/5/2023" is the fourth of May for all who write the language. */
  readonly dayFirst: boolean
}

/** By the position of their line. */
const numbered = (lines: string): ReadonlyMap<string, number> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line, at) => [...words(line)].map((word) => [word, at] as const)),
  )

const NONE: ReadonlySet<string> = new Set()

const en: DayWords = {
  before: new Map([
    ['today', 0],
    ['tonight', 0],
    ['yesterday', 1],
  ]),
  weekdays: numbered(`
    monday monday's
    tuesday tuesday's
    wednesday wednesday's
    thursday thursday's
    friday friday's
    saturday saturday's
    sunday sunday's`),
  last: words('last'),
  next: words('next coming following'),
  of: words('of'),
  dayFirst: false,
}

const de: DayWords = {
  before: new Map([
    ['heute', 0],
    ['gestern', 1],
    ['vorgestern', 2],
  ]),
  weekdays: numbered(`
    montag montagabend montagmorgen montagnachmittag montagvormittag
    dienstag dienstagabend dienstagmorgen dienstagnachmittag dienstagvormittag
    mittwoch mittwochabend mittwochmorgen mittwochnachmittag mittwochvormittag
    donnerstag donnerstagabend donnerstagmorgen donnerstagnachmittag donnerstagvormittag
    freitag freitagabend freitagmorgen freitagnachmittag freitagvormittag
    samstag samstagabend samstagmorgen sonnabend
    sonntag sonntagabend sonntagmorgen sonntagnachmittag`),
  last: words('letzten letzter vergangenen vergangener vorigen'),
  next: words('kommende kommenden kommender nächste nächsten nächster'),
  of: NONE,
  dayFirst: true,
}

const es: DayWords = {
  before: new Map([
    ['hoy', 0],
    ['ayer', 1],
    ['anteayer', 2],
  ]),
  weekdays: numbered(`
    lunes
    martes
    miércoles
    jueves
    viernes
    sábado
    domingo`),
  last: words('pasado'),
  next: words('próximo siguiente viene'),
  of: words('de'),
  dayFirst: true,
}

const fr: DayWords = {
  before: new Map([
    ["aujourd'hui", 0],
    ['hier', 1],
    ['avant-hier', 2],
  ]),
  weekdays: numbered(`
    lundi
    mardi
    mercredi
    jeudi
    vendredi
    samedi
    dimanche`),
  last: words('dernier passé'),
  next: words('prochain suivant'),
  of: NONE,
  dayFirst: true,
}

const ru: DayWords = {
  before: new Map([
    ['сегодня', 0],
    ['вчера', 1],
    ['позавчера', 2],
  ]),
  weekdays: numbered(`
    понедельник понедельника
    вторник вторника
    среда среду среды
    четверг четверга
    пятница пятницу пятницы
    суббота субботу субботы
    воскресенье воскресенья`),
  last: words('прошлый прошлую прошлое минувший минувшую минувшее'),
  next: words('следующий следующую следующее будущий будущую ближайший ближайшую'),
  of: NONE,
  dayFirst: true,
}

const uk: DayWords = {
  before: new Map([
    ['сьогодні', 0],
    ['вчора', 1],
    ['учора', 1],
    ['позавчора', 2],
  ]),
  weekdays: numbered(`
    понеділок понеділка
    вівторок вівторка
    середа середу середи
    четвер четверга
    п'ятниця п'ятницю п'ятниці
    субота суботу суботи
    неділя неділю неділі`),
  last: words('минулий минулого минулу минулої'),
  next: words('наступний наступного наступну наступної найближчий найближчу'),
  of: NONE,
  dayFirst: true,
}

const minimal: DayWords = {
  before: new Map(),
  weekdays: new Map(),
  last: NONE,
  next: NONE,
  of: NONE,
  dayFirst: false,
}

const DAYS: ReadonlyMap<string, DayWords> = new Map(Object.entries({ de, en, es, fr, ru, uk }))

/** The day words of a language ("en-gb" → those of "en"); none where it has no table. */
export const dayWordsFor = (language: string | null): DayWords =>
  DAYS.get(language?.toLowerCase().split(/[-_]/u)[0] ?? '') ?? minimal
