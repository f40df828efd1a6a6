import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An input that is tried every time: it broke its target once, or somebody thought of it. */
export interface Saved {
  readonly name: string
  readonly input: unknown
}

const folderOf = (root: string, target: string): string => join(root, 'test/fuzz/corpus', target)

/** The saved inputs of a target; `root` is the folder of the project. */
export function savedInputs(root: string, target: string): Saved[] {
  const folder = folderOf(root, target)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, input: JSON.parse(readFileSync(join(folder, name), 'utf8')) }))
}

/** Keeps an input for good; gives its file. */
export function saveInput(root: string, target: string, input: unknown): string {
  const folder = folderOf(root, target)
  mkdirSync(folder, { recursive: true })
  const text = `${JSON.stringify(input)}\n`
  const isThere = savedInputs(root, target).find(
    (each) => JSON.stringify(each.input) === text.trim(),
  )
  if (isThere) return join(folder, isThere.name)
  const taken = new Set(readdirSync(folder))
  let number = 1
  while (taken.has(`found-${number}.json`)) number += 1
  const file = join(folder, `found-${number}.json`)
  writeFileSync(file, text)
  return file
}
