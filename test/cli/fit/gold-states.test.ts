import { describe, expect, test } from 'vitest'
import { goldStates } from '../../../cli/fit/gold-states'
import { readArticle } from '../../../lib/attribution/reading'
import { groupsOf } from '../../../lib/attribution/tagger/link'
import { viewsOf } from '../../../lib/attribution/tagger/view'
import { articleOf } from '../../article'
import { unmark } from '../../attribution/marked'

const NO_WORDS = { classes: new Map(), clusters: new Map(), cues: new Map() }

/** What is read back from the states that an annotation is written as. */
function throughStates(text: string, gold: Parameters<typeof goldStates>[1]) {
  const views = viewsOf(readArticle(articleOf(text)), NO_WORDS)
  const states = goldStates(views, gold)
  return views.flatMap(({ tokens }, at) => {
    const words = ({ first, last }: { first: number; last: number }) =>
      text.slice(tokens[first]?.start, tokens[last]?.end)
    return groupsOf(states[at] ?? new Uint8Array()).map(({ content, cue, source }) => ({
      content: content.map(words),
      cue: cue && words(cue),
      source: source && words(source),
    }))
  })
}

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('an annotation comes back from the states of its tokens', () => {
  test.each([
    '<source>Weiss</source> <cue>said</cue> <content>the bridge would stand</content>.',
    '<content>“The bridge stands,”</content> <cue>said</cue> <source>Anna Weiss</source>.',
    '<content>“The bridge,”</content> <source>Weiss</source> <cue>said</cue> on Monday, <content>“stands.”</content>',
    '<cue>According to</cue> <source>the mayor</source>, <content>the bridge stands</content>.',
    '<content>The bridge stands</content>, <cue>according to</cue> <source>the mayor</source>.',
    '<source>The mayor</source>, who likes it, <cue>has said</cue> <content>it stands</content>.',
    '<content>It stands</content>, it <cue>is said</cue>.',
  ])('%s', (marked) => {
    const { text, content, source, cue } = unmark(marked)
    const gold = {
      content: content.map((words) => spanIn(text, words)),
      cue: cue ? spanIn(text, cue) : null,
      source: source ? spanIn(text, source) : null,
      inTitle: false,
    }
    expect(throughStates(text, [gold])).toEqual([{ content, cue, source }])
  })

  test('two by one source: the second has none of its own', () => {
    const text = 'Weiss said it stands and hoped it would last.'
    const [source, said, hoped] = ['Weiss', 'said', 'hoped'].map((words) => spanIn(text, words))
    const gold = [
      { content: [spanIn(text, 'it stands')], cue: said ?? null, source: source ?? null },
      { content: [spanIn(text, 'it would last')], cue: hoped ?? null, source: source ?? null },
    ].map((each) => ({ ...each, inTitle: false }))
    expect(throughStates(text, gold)).toEqual([
      { content: ['it stands'], cue: 'said', source: 'Weiss' },
      { content: ['it would last'], cue: 'hoped', source: null },
    ])
  })
})
