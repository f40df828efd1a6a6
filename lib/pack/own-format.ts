import * as v from 'valibot'
import { id, moment, type VariantRecord, variantSchema } from './format'

/**
 * Format 2: the export of a reader's own database, whose id is `mine`. As format 1, and besides:
 * one `reading` a known article, before the article's variants; and each variant says whether its
 * article was found edited. Without times of reading and addresses it is a pack of format 1.
 */
export interface ReadingRecord {
  /** Id of an article. */
  readonly article: string
  readonly from: 'reading' | 'following'
  /** ISO times of the first and of the last reading. */
  readonly first: string
  readonly last: string
}

export interface OwnVariantRecord extends VariantRecord {
  /** When the article was last read so, and until when it printed it; null where it still does. */
  readonly edit: { readonly readAt: string; readonly until: string } | null
}

export const readingSchema = v.strictObject({
  t: v.literal('reading'),
  article: id,
  from: v.picklist(['reading', 'following']),
  first: moment,
  last: moment,
})

export const ownVariantSchema = v.strictObject({
  ...variantSchema.entries,
  edit: v.nullable(v.strictObject({ readAt: moment, until: moment })),
})
