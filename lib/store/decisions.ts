import { type Decision, decisionKey } from '../decision/decision'
import type { Database } from './database'
import { durable } from './durable'

/** All that the reader said of comparisons, oldest first. */
export async function decisionsOf(database: Database): Promise<Decision[]> {
  const rows = await database.decisions.orderBy('at').toArray()
  return rows.map(({ decision }) => decision)
}

/** Keeps what the reader said; the same said twice is kept once. Answers its key, for undo. */
export async function addDecision(database: Database, decision: Decision): Promise<string> {
  const key = decisionKey(decision)
  const { decisions } = await durable(database)
  await decisions.put({ key, at: new Date().toISOString(), decision })
  return key
}

/** Takes back what the reader said; nothing where he did not. */
export async function removeDecision(database: Database, key: string): Promise<void> {
  const { decisions } = await durable(database)
  await decisions.delete(key)
}
