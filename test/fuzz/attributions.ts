import fc from 'fast-check'
import { attribute } from '../../lib/attribution/attribute'
import { languages } from '../../lib/lexicon/lexicon-for'
import { statedDays } from '../../lib/statement/day'
import { statementsOf } from '../../lib/statement/statements'
import type { Span } from '../../lib/text/span'
import { articleOf } from '../article'
import { demand, type Target } from './target'
import { hostileParagraph } from './texts'

interface Input {
  readonly text: string
  readonly language: string | null
}

/** Whatever a text says: who says what lies within it, in order, and statements read as printed. */
export const attributions: Target<Input> = {
  name: 'attribution',
  inputs: fc.record({
    text: hostileParagraph,
    language: fc.constantFrom(...languages, 'xx', null),
  }),
  check({ text, language }) {
    const article = articleOf(text, { language })
    const within = ({ start, end }: Span): boolean =>
      start >= 0 && start < end && end <= text.length
    const attributions = attribute(article)
    for (const { content, source, cue, chain, via, speaker, confidence } of attributions) {
      const spans = [...content, source, cue, via?.span, ...chain.map(({ mention }) => mention)]
      demand(content.length > 0, 'nothing is said')
      demand(
        spans.every((span) => !span || within(span)),
        'a span out of the text',
      )
      demand(
        content.every(({ start }, at) => at === 0 || (content[at - 1]?.end ?? 0) <= start),
        'content out of order',
      )
      demand(confidence > 0 && confidence <= 1, `confidence ${confidence}`)
      demand(chain.length > 0 === (speaker !== null), 'a speaker that nothing leads to')
    }
    const ids = new Set<string>()
    for (const { id, content, text: said, before, after } of statementsOf(article, attributions)) {
      demand(!ids.has(id), `the id ${id} stands twice`)
      ids.add(id)
      demand(said.length > 0 && content.every(within), 'a statement of nothing')
      demand(before.length <= 64 && after.length <= 64, 'more around than is allowed')
      const printed = content.map(({ start, end }) => text.slice(start, end))
      demand(said === printed.join(' ') || said === printed.join('\n'), 'not as printed')
    }
    for (const day of statedDays(text, language)) {
      demand(within(day) && day.month >= 1 && day.month <= 12, `month ${day.month}`)
      demand(day.iso === null || !Number.isNaN(Date.parse(day.iso)), `day ${day.iso}`)
    }
  },
}
