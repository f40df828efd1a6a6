/**
 * What tells two words apart, as numbers: where two of them differ, so do the words. They are hashes,
 * so that the same word has the same ones whenever it is read.
 */
export interface WordKey {
  readonly form: number
  readonly stem: number
  readonly concept: number
}

/** The numbers of a word by its form, stem and concept. */
export const wordKey = (form: string, stem: string, concept: string): WordKey => {
  const hash = hashOf(form)
  const stemmed = stem === form ? hash : hashOf(stem)
  return { form: hash, stem: stemmed, concept: concept === stem ? stemmed : hashOf(concept) }
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 } as const

function hashOf(text: string): number {
  let hash: number = FNV.offset
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV.prime)
  }
  return hash
}
