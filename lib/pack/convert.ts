import type { Outlet } from '../article'
import type { Variant, VariantId } from '../statement/variant'
import type { OutletRecord, VariantRecord } from './format'

/**
 * The variant that a record of a pack stands for. Ids of variants and articles get the pack's id in
 * front, so that they are unique among all packs: "demo" and "a1" make "demo/a1".
 */
export function variantOf(record: VariantRecord, outlet: OutletRecord, pack: string): Variant {
  const { article } = record
  return {
    id: `${pack}/${record.id}` as VariantId,
    text: record.text,
    form: record.form,
    speaker: record.speaker,
    mention: record.mention,
    cue: record.cue,
    language: record.lang,
    day: record.day,
    occasion: record.occasion,
    outlet: { name: outlet.name, domain: outlet.domain, kind: outlet.kind },
    article: {
      id: `${pack}/${article.id}`,
      title: article.title,
      url: article.url,
      publishedAt: article.published,
    },
    via: record.via,
    before: record.before,
    after: record.after,
    pack,
  }
}

/** The records of variants of one pack: the way back from `variantOf`, outlets numbered as they come. */
export function recordsOf(variants: readonly Variant[]): {
  readonly outlets: readonly OutletRecord[]
  readonly variants: readonly VariantRecord[]
} {
  const outlets = new Map<string, OutletRecord>()
  const records = variants.map((variant) => recordOf(variant, outletIn(outlets, variant.outlet)))
  return { outlets: [...outlets.values()], variants: records }
}

function outletIn(outlets: Map<string, OutletRecord>, { name, domain, kind }: Outlet): string {
  const key = JSON.stringify([name, domain, kind])
  const known = outlets.get(key) ?? { id: `o${outlets.size + 1}`, name, domain, kind }
  outlets.set(key, known)
  return known.id
}

/** The record of a variant; ids without the pack's in front. */
export function recordOf(variant: Variant, outlet: string): VariantRecord {
  const local = (id: string) =>
    id.startsWith(`${variant.pack}/`) ? id.slice(variant.pack.length + 1) : id
  const { article } = variant
  return {
    id: local(variant.id),
    outlet,
    article: {
      id: local(article.id),
      title: article.title,
      url: article.url,
      published: article.publishedAt,
    },
    speaker: variant.speaker,
    mention: variant.mention,
    cue: variant.cue,
    form: variant.form,
    lang: variant.language,
    day: variant.day,
    occasion: variant.occasion,
    via: variant.via,
    text: variant.text,
    before: variant.before,
    after: variant.after,
  }
}
