import { type Model, readModel } from './model'
import en from './model.en.json'
import type { ModelFile } from './model-file'

const FILES: readonly ModelFile[] = [en]

/** A model is unpacked when the first article of its language is read. */
const unpacked = new Map<string, Model | null>()

/** The model fitted for a language (a primary subtag); null where there is none, or its file is damaged. */
export function modelFor(language: string): Model | null {
  const known = unpacked.get(language)
  if (known !== undefined) return known
  const file = FILES.find((each) => each.language === language)
  const model = file ? readModel(file) : null
  unpacked.set(language, model)
  return model
}
