import { type Database, LATEST, openDatabase } from './database'

const beside = new WeakMap<Database, Promise<Database>>()

/**
 * The same database by a connection whose writes are on disk before they count as done: for what the
 * reader decided and for the flip that ends an import. The others may be lost with the power, since
 * they can be done again (trust R-10; Chrome writes relaxed from 121 on, Firefox always has). The
 * connection itself where a second one cannot be had.
 */
export function durable(database: Database): Promise<Database> {
  if (database.verno > LATEST) return Promise.resolve(database)
  const before = beside.get(database)
  const opening = before ?? opened(database)
  beside.set(database, opening)
  return opening.then((strict) => {
    if (strict === database || strict.isOpen()) return strict
    // Closed since, for an upgrade elsewhere or because the browser lost it.
    beside.delete(database)
    return database
  })
}

async function opened(database: Database): Promise<Database> {
  const opening = await openDatabase({ name: database.name, strict: true })
  return opening.ok && !opening.readOnly ? opening.database : database
}
