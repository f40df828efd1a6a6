import type { OutletRecord, VariantRecord } from '../lib/pack/format'
import { below, pick, type Random, randomFrom } from './random'
import { reworded, spliced, trimmed } from './wording'

/**
 * What a pack of the benchmark is made of: statements as different as those of years of news. One
 * sentence in four is an address's own with some words changed; the others join a third each of three
 * of them, so that each part stands in a dozen passages: near strangers, as stock phrases make them. Statements have one or two passages, one to three variants.
 */
const SHARE = {
  own: 0.25,
  second: 0.4,
  twoVariants: 0.25,
  threeVariants: 0.15,
  indirect: 0.2,
} as const
/** Statements an article. */
const STATEMENTS = 6
const OUTLETS = 400
const SPEAKERS = 5000
const DAYS = 3650
const FIRST_DAY = Date.UTC(2015, 0, 1)
const DAY_MS = 86_400_000
/** Characters of context on either side. */
const CONTEXT = 0
/** One question for so many utterances, while there are fewer than wanted. */
const ASKED_EVERY = 17

/** A wording that no pack holds, and the utterance whose variants should be found for it. */
export interface Question {
  readonly text: string
  readonly utterance: string
  readonly kind: 'trimmed' | 'reworded'
}

export interface Generated {
  readonly outlets: readonly OutletRecord[]
  /** The id of a variant is its utterance's, a hyphen and a number. */
  readonly variants: Generator<VariantRecord, void>
  /** Grows while the variants are taken. */
  readonly questions: Question[]
}

export interface Wanted {
  /** Of about so many passages. */
  readonly passages: number
  readonly questions: number
  readonly seed: number
}

/** The same for the same seed. */
export function generate(sentences: readonly string[], wanted: Wanted): Generated {
  const random = randomFrom(wanted.seed)
  const outlets = outletsOf()
  const questions: Question[] = []
  return { outlets, questions, variants: variants({ sentences, wanted, random, questions }) }
}

const outletsOf = (): OutletRecord[] =>
  Array.from({ length: OUTLETS }, (_, at) => ({
    id: `o${at}`,
    name: `${SYLLABLES[at % SYLLABLES.length]}${SYLLABLES[(at * 7 + 3) % SYLLABLES.length]?.toLowerCase()} ${PAPERS[at % PAPERS.length]}`,
    domain: `news-${at}.example`,
    kind: at % 10 === 0 ? 'agency' : 'news',
  }))

const SYLLABLES = [
  'Bel',
  'Cor',
  'Dan',
  'Fal',
  'Gor',
  'Hal',
  'Ker',
  'Lin',
  'Mor',
  'Nor',
  'Pel',
  'Ros',
  'Sel',
  'Tor',
  'Vel',
  'Wen',
  'Yar',
]
const PAPERS = ['Herald', 'Courier', 'Post', 'Gazette', 'Wire', 'Observer', 'Times', 'Journal']
const CUES = ['said', 'said', 'said', 'told reporters', 'added', 'stressed', 'noted', 'argued']

interface Making {
  readonly sentences: readonly string[]
  readonly wanted: Wanted
  readonly random: Random
  readonly questions: Question[]
}

function* variants({
  sentences,
  wanted,
  random,
  questions,
}: Making): Generator<VariantRecord, void> {
  let passages = 0
  let article = 0
  for (let utterance = 0; passages < wanted.passages; utterance += 1) {
    const count = random() < SHARE.second ? 2 : 1
    const text = Array.from({ length: count }, () => passageFrom(sentences, random)).join(' ')
    const facts = { speaker: speakerOf(below(random, SPEAKERS)), day: below(random, DAYS) }
    const asked = utterance % ASKED_EVERY === 0 && questions.length < wanted.questions
    if (asked) {
      const kind = questions.length % 2 === 0 ? 'trimmed' : 'reworded'
      const [first = text] = text.split(/(?<=[.!?]) (?=[A-Z])/u)
      const wording = (kind === 'trimmed' ? trimmed : reworded)(first, sentences, random)
      if (wording) questions.push({ text: wording, utterance: `u${utterance}`, kind })
    }
    const dice = random()
    const versions = asked
      ? 1
      : dice < SHARE.threeVariants
        ? 3
        : dice < SHARE.threeVariants + SHARE.twoVariants
          ? 2
          : 1
    for (let version = 0; version < versions; version += 1) {
      if (random() < 1 / STATEMENTS) article += 1
      const wording =
        version === 0
          ? text
          : ((random() < 0.5 ? trimmed : reworded)(text, sentences, random) ?? text)
      yield recordOf(`u${utterance}-${version}`, wording, {
        ...facts,
        article: article + version * 7,
        random,
        sentences,
      })
      passages += count
    }
  }
}

const passageFrom = (sentences: readonly string[], random: Random): string =>
  random() < SHARE.own
    ? (reworded(pick(random, sentences), sentences, random) ?? pick(random, sentences))
    : spliced(pick(random, sentences), pick(random, sentences), pick(random, sentences))

interface Facts {
  readonly speaker: { readonly name: string; readonly surname: string }
  readonly day: number
  readonly article: number
  readonly random: Random
  readonly sentences: readonly string[]
}

function speakerOf(number: number): Facts['speaker'] {
  const part = (n: number): string => SYLLABLES[n % SYLLABLES.length] as string
  const given = part(number) + part(number * 3 + 1).toLowerCase()
  const surname = `${part(Math.floor(number / 17))}${part(number * 5 + 2).toLowerCase()}${number % 3 === 0 ? 'son' : 'ov'}`
  return { name: `${given}a ${surname}`, surname }
}

function recordOf(id: string, text: string, facts: Facts): VariantRecord {
  const { speaker, article, random, sentences } = facts
  const day = new Date(FIRST_DAY + facts.day * DAY_MS).toISOString().slice(0, 10)
  const outlet = article % OUTLETS
  const slug = pick(randomFrom(article), sentences)
    .toLowerCase()
    .replace(/[^a-z]+/gu, '-')
    .slice(0, 48)
  return {
    id,
    outlet: `o${outlet}`,
    article: {
      id: `a${article}-${facts.day}`,
      title: `${speaker.surname}: ${slug.replaceAll('-', ' ')}`,
      url: `https://news-${outlet}.example/${day.slice(0, 4)}/${slug}`,
      published: `${day}T08:${String(article % 60).padStart(2, '0')}:00Z`,
    },
    speaker: { name: speaker.name, kind: 'person', qid: null },
    mention: speaker.surname,
    cue: pick(random, CUES),
    form: random() < SHARE.indirect ? 'indirect' : 'direct',
    lang: 'en',
    day,
    occasion: null,
    via: random() < 0.3 ? 'Lindan Wire' : null,
    text,
    before: pick(random, sentences).slice(0, CONTEXT),
    after: pick(random, sentences).slice(0, CONTEXT),
  }
}
