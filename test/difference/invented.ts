import type { Version } from '../../lib/difference/version'
import type { Statement, StatementId } from '../../lib/statement/statement'
import type { Variant, VariantId } from '../../lib/statement/variant'

/** A variant by the name of its outlet. */
export const variant = (id: string, more: Partial<Variant> = {}): Variant => ({
  id: id as VariantId,
  text: 'The dam will hold.',
  form: 'direct',
  speaker: { name: 'Ilse Brandt', kind: 'person', qid: null },
  mention: 'Brandt',
  cue: 'said',
  language: 'en',
  day: null,
  occasion: null,
  outlet: { name: id, domain: null, kind: 'news' },
  article: { id: `article of ${id}`, title: null, url: null, publishedAt: null },
  via: null,
  before: '',
  after: '',
  pack: '',
  ...more,
})

export const version = (of: Variant, more: Partial<Version> = {}): Version => ({
  variant: of,
  translated: null,
  relation: 'same',
  certainty: 'shown',
  score: 0.9,
  evidence: { sharedWords: [], speakerAgrees: true, daysApart: null, occasion: null },
  parts: [],
  differences: [],
  ...more,
})

export const statement = (more: Partial<Statement> = {}): Statement => ({
  id: 's' as StatementId,
  credited: true,
  form: 'direct',
  content: [{ start: 0, end: 18 }],
  text: 'The dam will hold.',
  speaker: { name: 'Ilse Brandt', kind: 'person', qid: null },
  mention: 'Brandt',
  cue: 'said',
  via: null,
  before: '',
  after: '',
  confidence: 1,
  ...more,
})
