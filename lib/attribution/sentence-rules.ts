import { accordingTo } from './according'
import type { Clause } from './clause'
import { contentAfter } from './content-after'
import { contentBefore } from './content-before'
import { type Cue, cuesOf, STRONG } from './cue'
import type { Found } from './found'
import { raised } from './raising'
import { remarks } from './remark'
import { mayBeTitle } from './title'
import { verbFrames } from './verb-frame'
import { views } from './view-noun'
import { claim, note, type Work } from './work'

/** Prepositional cues are hardly ever anything else (counted on PolNeAR: 92 of 100). */
const ACCORDING: Pick<Cue, 'act' | 'reliability'> = { act: 'speech', reliability: 92 }

/**
 * The attributions of one sentence by its cues, in text order; `text` is the article's. First those
 * that no word can be mistaken for, then cues after their content, then cues before it.
 */
export function attributionsOf(clause: Clause, text: string): Found[] {
  const work: Work = { clause, text, found: [], claimed: new Uint8Array(clause.units.length) }
  for (const each of accordingTo(clause)) {
    note(work, each, { ...ACCORDING, pattern: 'according' })
    claim(work, [each.source])
  }
  remarks(work)
  verbFrames(work)
  const cues = cuesOf(clause)
  for (const cue of cues) if (cue.reliability >= STRONG) contentBefore(work, cue)
  for (const cue of verbsAfterQuotations(clause)) contentBefore(work, cue)
  for (const cue of cues) if (!raised(work, cue)) contentAfter(work, cue)
  views(work)
  return work.found.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

/** A verb right after a quotation and its comma nearly always reports it. */
const AFTER_QUOTATION = 80

/** „Es läuft“, *begründet* Weiss …: where the verb stands second, it need not be a known cue. */
function verbsAfterQuotations({ units, lexicon }: Clause): Cue[] {
  if (!lexicon.grammar.verbSecond) return []
  const {
    conjunctions,
    subordinators,
    relatives,
    prepositions,
    determiners,
    complementisers,
    pronouns,
  } = lexicon.grammar
  const lists = [
    conjunctions,
    subordinators,
    relatives,
    prepositions,
    determiners,
    complementisers,
    pronouns,
  ]
  const others = [...lists, lexicon.grammar.auxiliaries, lexicon.meaning.stopWords]
  return units.flatMap((unit, at) => {
    const quotation = units[at - 2]
    const follows = units[at - 1]?.norm === ',' && quotation?.kind === 'quote'
    // "das Modell „Bogen“, kostet …": a name, which nobody says.
    if (follows && mayBeTitle(quotation) && units[at - 3]?.kind === 'word') return []
    if (!follows || unit.kind !== 'word' || unit.capital) return []
    return others.some((list) => list.has(unit.norm))
      ? []
      : [{ at, reliability: AFTER_QUOTATION, act: 'speech' }]
  })
}
