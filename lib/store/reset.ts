import Dexie from 'dexie'
import { NAME } from './database'

/** How long other contexts of ours may take to let go, in milliseconds; they do so at once. */
const PATIENCE = 5_000

/**
 * Throws the whole database away. Rejects where another program holds it, or where the browser cannot
 * even do that. Whoever opens it next begins with an empty one.
 */
export async function resetDatabase(name: string = NAME): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`reset: ${name} is held elsewhere`)), PATIENCE)
  })
  try {
    await Promise.race([Dexie.delete(name), late])
  } finally {
    clearTimeout(timer)
  }
}
