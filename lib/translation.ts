import type { Article } from './article'
import type { Decided } from './decision/decided'
import type { Difference } from './difference/difference'
import type { Version } from './difference/version'
import { versionsOf } from './difference/versions'
import { knownInMemory } from './index/memory'
import { matchesOf } from './match/match'
import { isOwn } from './match/own-report'
import type { Translator } from './match/translator'
import { isLikely } from './statement/likely'
import type { Statement } from './statement/statement'
import type { Variant, VariantId } from './statement/variant'

/** How statements in other languages are compared: by whom, and which languages to look into. */
export interface Translation {
  readonly translator: Translator
  /** BCP 47, primary subtags. */
  readonly languages: readonly string[]
}

/** An article, its statements as they are compared, and what is known. */
interface Asked {
  readonly article: Article
  readonly statements: readonly Statement[]
  readonly decide: Decided
  readonly translation: Translation
}

/** A known variant and the same in the article's language, by a machine. */
interface Rendered {
  readonly printed: Variant
  readonly variant: Variant
}

/**
 * For each statement, the versions of it that were printed in other languages. A statement is looked
 * up in translation, and what is found is translated back and set beside it: only what is alike both
 * ways is a version. Which words differ is not said, since a machine chose them.
 */
export async function translatedVersions(asked: Asked): Promise<Version[][]> {
  const { article, statements, translation } = asked
  const own = primary(article.language ?? '')
  const found: Version[][] = statements.map(() => [])
  if (own === '') return found
  for (const language of translation.languages) {
    if (primary(language) === own) continue
    const candidates = await candidatesIn(language, asked)
    const rendered = await renderedIn(own, candidates.flat(), translation.translator)
    const versions = await versionsOfRendered(asked, candidates, rendered)
    versions.forEach((list, at) => {
      found[at]?.push(...list)
    })
  }
  return found
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? ''

/** For each statement, the known variants of one language that its translation is like. */
async function candidatesIn(language: string, asked: Asked): Promise<Variant[][]> {
  const { article, statements, decide } = asked
  const asides = await translatedStatements(language, asked)
  if (asides.length === 0) return statements.map(() => [])
  const page = { ...article, language, text: '', blocks: [] }
  const matches = await matchesOf(page, asides, { known: decide.known })
  const byId = new Map(asides.map(({ id }, at) => [id, matches[at] ?? []]))
  const kept = decide.matches(
    statements,
    statements.map(({ id }) => byId.get(id) ?? []),
  )
  return kept.map((list) =>
    list
      .map(({ variant }) => variant)
      .filter((variant) => primary(variant.language) === primary(language))
      .filter((variant) => !isOwn(article, variant)),
  )
}

/**
 * The likely statements in another language, of unknown speakers: names are told apart once both
 * sides are in one script. None where the first of them cannot be translated.
 */
async function translatedStatements(
  to: string,
  { article, statements, translation }: Asked,
): Promise<Statement[]> {
  const from = article.language ?? ''
  const translated: Statement[] = []
  for (const statement of statements.filter(isLikely)) {
    const text = await translation.translator.translate(statement.text, from, to)
    if (text === null) return translated
    translated.push({ ...statement, text, speaker: null, mention: '', before: '', after: '' })
  }
  return translated
}

/** The variants in the article's language; those that cannot be translated are left out. */
async function renderedIn(
  own: string,
  variants: readonly Variant[],
  { translate }: Translator,
): Promise<Map<VariantId, Rendered>> {
  const rendered = new Map<VariantId, Rendered>()
  for (const printed of variants) {
    if (rendered.has(printed.id)) continue
    const text = await translate(printed.text, printed.language, own)
    if (text === null) continue
    const name = printed.speaker && (await translate(printed.speaker.name, printed.language, own))
    const speaker = printed.speaker && { ...printed.speaker, name: name ?? printed.speaker.name }
    rendered.set(printed.id, { printed, variant: { ...printed, text, language: own, speaker } })
  }
  return rendered
}

async function versionsOfRendered(
  { article, statements }: Asked,
  candidates: readonly (readonly Variant[])[],
  rendered: ReadonlyMap<VariantId, Rendered>,
): Promise<Version[][]> {
  if (rendered.size === 0) return statements.map(() => [])
  const known = knownInMemory([...rendered.values()].map(({ variant }) => variant))
  const matches = (await matchesOf(article, statements, { known })).map((list, at) =>
    list.filter(({ variant }) => candidates[at]?.some(({ id }) => id === variant.id)),
  )
  return versionsOf(article, statements, matches).map((list) =>
    list.flatMap((version) => {
      const printed = rendered.get(version.variant.id)?.printed
      return printed ? [labelled(version, printed)] : []
    }),
  )
}

/** Of the differences only those that no translation makes; that of language comes first. */
function labelled(version: Version, { text, language, speaker }: Variant): Version {
  const differences: Difference[] = [
    { scope: 'quotation', kind: 'language', here: null, there: null },
    ...version.differences.filter(({ kind }) => kind === 'speaker' || kind === 'form'),
  ]
  return {
    ...version,
    variant: { ...version.variant, speaker },
    translated: { from: language, text },
    differences,
  }
}
