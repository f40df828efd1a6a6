import type { Steps } from '../steps'
import { type FlowLine, placesAround } from './flow'
import { isProse } from './judged'
import type { Place } from './snapshot'

/*
 * What stands beside an article, told by the names that makers of pages give its elements. The
 * words are English in pages of every language. Collected from the development pages of two
 * public collections and from the class names that WordPress, Drupal and other systems write.
 */

interface Surrounding {
  readonly rule: string
  /** Matched against the words of what a place is called, each between spaces. */
  readonly names: RegExp
}

const SURROUNDINGS: readonly Surrounding[] = [
  {
    rule: 'caption',
    names:
      / (?:captions?|credits?|figcaption|gallery|resgallery|inlinegallery|slideshow|carousel|lightbox|slider|photographer|copyrights?) /u,
  },
  {
    rule: 'related',
    names:
      / (?:related|recirc|recirculation|recommended|recommendations?|trending|outbrain|taboola|zergnet|popular|readmore|promo|promos|snippets?|crosspromo|upnext|rail) | (?:read|see|more|lees|lire) (?:more|also|next|stories|news|articles|aussi) | most (?:read|viewed|shared) | interesting articles | post navigation /u,
  },
  {
    rule: 'newsletter',
    names:
      / (?:newsletters?|signup|singup|subscribe|subscription|optin|mailchimp|mailinglist) | (?:sign|email) (?:up|form) /u,
  },
  {
    rule: 'author',
    names:
      / (?:authors?|writer) (?:bio|box|card|info|text|about|description|profile|details|block|footer|note|name)|(?:bio|about) (?:box|author|the) | (?:byline|bylines|byl|contributors?|autor|autore|auteur|authorbox) /u,
  },
  {
    rule: 'comments',
    names: / (?:comments?|disqus|discussion|livefyre|vukkle|vuukle|commentlist|comentarios) /u,
  },
  {
    rule: 'meta',
    names:
      / (?:timestamp|dateline|postinfo|pubdate|breadcrumbs?|datetime|postmeta|updated) | (?:publish|published|pub|post|article|entry|story|news) (?:date|dates|meta|time|info|views|tags) | entry content (?:post date|views) /u,
  },
  { rule: 'share', names: / (?:share|sharing|sharebar|social|socials|addthis|follow|followus) /u },
  {
    rule: 'advertisement',
    names:
      / (?:ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|sponsor|sponsored|disclosure|anzeige|werbung|publicidad|wpa|affiliate) /u,
  },
  { rule: 'legal', names: / (?:copyright|licen[cs]e|terms|privacy|cookies?|gdpr|consent) /u },
  { rule: 'tags', names: / (?:tags|taglist|keywords|categories|filed) | tag list /u },
  { rule: 'navigation', names: / (?:menu|navigation|nav|navbar|pagination|pager|toolbar) /u },
  {
    rule: 'unseen',
    names:
      / (?:sr only|visually hidden|visuallyhidden|screen reader|screenreader|element invisible) /u,
  },
]

const BY_TAG: Readonly<Record<string, string>> = {
  figcaption: 'caption',
  figure: 'caption',
  nav: 'navigation',
  footer: 'footer',
  menu: 'navigation',
}

/** Names stand for what is beside an article only on what is small beside it. */
const LARGEST_SHARE = 0.3

/** In a figure, text of this length is no caption but a figure that holds a passage. */
const LONGEST_CAPTION = 600

/** Characters: a line with a picture and next to nothing else around it is that picture's. */
const ALONE = 40
const LONGEST_SCRAP = 200
const SENTENCE_END = /[.!?…。！？]["'”’»“)\]]{0,2}$/u

const NAMES = new WeakMap<Place, string>()
const RULES = new WeakMap<Place, string | null>()

/** `Article-AuthorBox related_stories` → ` article author box related stories `. */
function namesOf(place: Place): string {
  const known = NAMES.get(place)
  if (known !== undefined) return known
  const words = place.called
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g)
  const names = words ? ` ${words.join(' ')} ` : ''
  NAMES.set(place, names)
  return names
}

/** The rule by which a place is no part of an article, if it is small enough; null for none. */
function ruleOf(place: Place): string | null {
  const known = RULES.get(place)
  if (known !== undefined) return known
  const byTag = BY_TAG[place.tag]
  const isLong = byTag === 'caption' && place.length > LONGEST_CAPTION
  const byName = SURROUNDINGS.find(({ names }) => names.test(namesOf(place)))?.rule
  const rule = isLong ? null : (byTag ?? byName ?? null)
  RULES.set(place, rule)
  return rule
}

/** How far out the name of a place still speaks of what is in it; further out all is one page. */
const NEAR = 4

/** Whether a place, or one close around it, is called something beside an article. */
export function isBeside(place: Place): boolean {
  return [...placesAround(place)].slice(0, NEAR).some((around) => ruleOf(around) !== null)
}

/** What is set large beside the text, and may be in it or not. */
const PULLED = / (?:pull ?quotes?) /u

/** Whether a line stands in a pull quote, by what a place close around it is called. */
export const isPulled = ({ place, text }: FlowLine): boolean =>
  text.length < LONGEST_CAPTION &&
  [...placesAround(place)].slice(0, NEAR).some((around) => PULLED.test(namesOf(around)))

/** In a caption by its element; or alone with a picture, and no sentence. */
function isCaption({ place, text, kind }: FlowLine): boolean {
  if (kind === 'quote') return false
  for (const around of placesAround(place)) {
    if (around.tag === 'figcaption' && around.length <= LONGEST_CAPTION) return true
    const isAlone = around.images > 0 && around.length < text.length + ALONE
    if (isAlone && text.length < LONGEST_SCRAP && !SENTENCE_END.test(text)) return true
  }
  return false
}

/** Names that a page gives to so much of the article's text mean something else in it. */
const LARGEST_LOSS = 0.25

/** Names that nobody gives to a report, however short it is beside them; but for nearly all of it. */
const NEVER = / (?:comments|commentlist|disqus|cookie|cookies|consent|gdpr) /u
const NEARLY_ALL = 0.95

/** How much of the article's text each place holds: 0 to 1. */
function sharesOf(kept: readonly FlowLine[]): (place: Place) => number {
  const sums = new Map<Place, number>()
  let length = 0
  for (const { place, text } of kept) {
    length += text.length
    for (const around of placesAround(place)) {
      sums.set(around, (sums.get(around) ?? 0) + text.length)
    }
  }
  return (place) => (sums.get(place) ?? 0) / Math.max(1, length)
}

/** The rule for a line by the places around it, from the inside out. */
function ruleFor(line: FlowLine, shareOf: (place: Place) => number): string | null {
  if (isCaption(line)) return SURE.figure
  for (const around of placesAround(line.place)) {
    if (shareOf(around) > NEARLY_ALL) break
    if (NEVER.test(namesOf(around))) return SURE.named
  }
  for (const around of placesAround(line.place)) {
    if (around.tag === 'figure' && line.kind === 'quote') continue
    if (shareOf(around) > LARGEST_SHARE) return null
    const rule = ruleOf(around)
    if (rule) return rule
  }
  return null
}

/** Rules that hold however much they take. */
const SURE = { figure: 'figure', named: 'not the report' } as const

/** Lines after which there may be a pause. */
const STEP = 256

/**
 * For each line the rule that makes it something beside the article, or null: its own element or
 * one around it is called so and holds little of the article's text. A rule that would take much
 * of the text is not believed on this page.
 */
export function* surroundingsOf(kept: readonly FlowLine[]): Steps<(string | null)[]> {
  const shareOf = sharesOf(kept)
  yield
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const losses = new Map<string, number>() // characters of prose
  const rules: (string | null)[] = []
  for (const line of kept) {
    const rule = ruleFor(line, shareOf)
    rules.push(rule)
    if (rule && isProse(line)) losses.set(rule, (losses.get(rule) ?? 0) + line.text.length)
    if (rules.length % STEP === 0) yield
  }
  const isBelieved = (rule: string): boolean =>
    rule === SURE.figure || rule === SURE.named || (losses.get(rule) ?? 0) <= length * LARGEST_LOSS
  return rules.map((rule) => (rule && isBelieved(rule) ? rule : null))
}
