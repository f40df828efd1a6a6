import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { added, type Counts, type Item } from './item'
import { type Input, itemsOf } from './items'
import type { Pool } from './pool'
import type { Meter } from './source'
import { PART } from './worker'

/** What a worker gets at a time: enough to be worth the message, little enough to lose. */
const BATCH = { items: 50, characters: 2 * 2 ** 20 } as const
const PART_DIGITS = 7

/** A part of the work that one of several machines does: the `number`th of `of`, from 1. */
export interface Slice {
  readonly number: number
  readonly of: number
}

export interface Gathering {
  readonly inputs: readonly Input[]
  readonly folder: string
  readonly slice: Slice
  readonly pool: Pool
  readonly meter: Meter
  /** Told after each batch what was counted so far. */
  readonly progress: (counts: Counts) => void
}

/**
 * Reads a collection into sorted parts in a folder. Where that folder has parts of the same
 * collection already, they are kept: a gathering that was killed goes on where it was. Answers the
 * names of the parts, without their endings, and what was counted over all of them.
 */
export async function gather(gathering: Gathering): Promise<{
  readonly parts: readonly string[]
  readonly counts: Counts
}> {
  const { pool, slice, progress } = gathering
  beginFolder(gathering)
  const parts: string[] = []
  let counts: Counts = {}
  let number = 0
  const count = (more: Counts): void => {
    counts = added(counts, more)
    progress(counts)
  }
  for await (const items of batchesOf(gathering)) {
    number += 1
    if (number % slice.of !== slice.number % slice.of) continue
    const file = join(gathering.folder, String(number).padStart(PART_DIGITS, '0'))
    parts.push(file)
    if (existsSync(file + PART.counts)) count(JSON.parse(readFileSync(file + PART.counts, 'utf8')))
    else await pool.give({ items, file }, count)
  }
  await pool.drained()
  return { parts, counts }
}

/** A folder of another collection, or of another slice, is begun anew. */
function beginFolder({ folder, inputs, slice }: Gathering): void {
  const mark = join(folder, 'collection.json')
  const files = inputs.map(({ name, bytes, format }) => ({ name, bytes, format }))
  const now = JSON.stringify({ batch: BATCH, slice, files })
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark, now)
}

/** The items in batches whose borders hang on the collection alone. */
async function* batchesOf({ inputs, meter }: Gathering): AsyncGenerator<readonly Item[]> {
  let items: Item[] = []
  let characters = 0
  for (const input of inputs) {
    for await (const item of itemsOf(input, meter)) {
      items.push(item)
      characters += lengthOf(item)
      if (items.length < BATCH.items && characters < BATCH.characters) continue
      yield items
      items = []
      characters = 0
    }
  }
  if (items.length > 0) yield items
}

function lengthOf(item: Item): number {
  switch (item.kind) {
    case 'page':
      return item.html.length
    case 'entry':
      return item.article.text.length
    default:
      return item.line.length
  }
}
