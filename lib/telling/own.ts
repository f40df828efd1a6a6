import type { Edit, HeadlineFinding, Version } from '../comparison'
import type { Statement } from '../statement/statement'
import { type Telling, type Told, tellVersion } from './telling'

/** What an edit changed, in one sentence: `“should” here, “will” in this outlet as read on …`. */
export const tellEdit = (statement: Statement, { version, readAt }: Edit): readonly Telling[] =>
  toldOf(statement, version, { kind: 'earlier', readAt })

/** What a headline has otherwise than its body: `“will” here, “should” in the text below`. */
export function tellHeadline({ statement, versions }: HeadlineFinding): readonly Telling[] {
  const [first] = versions
  return first === undefined ? [] : toldOf(statement, first, { kind: 'body' })
}

/** The sentence about a version, with another place where its outlet would stand. */
const toldOf = (statement: Statement, version: Version, place: Told): readonly Telling[] =>
  tellVersion(statement, version).map(({ key, args }) => ({
    key,
    args: args.map((told) => (told.kind === 'outlet' ? place : told)),
  }))
