import { openDatabase } from '@/lib/store/database'
import { exportOwn } from '@/lib/store/export-own'

/**
 * Offers the reader's own statements as a file, a pack like any other, with or without addresses and
 * the times of reading; false where there is no
 * database to read them from.
 */
export async function saveOwn(leaveOut: boolean): Promise<boolean> {
  const created = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
  const opened = await openDatabase()
  if (!opened.ok) return false
  try {
    const pack = await new Response(exportOwn(opened.database, { leaveOut, created })).blob()
    const address = URL.createObjectURL(pack)
    const link = document.createElement('a')
    link.href = address
    link.download = `as-quoted-${created}.jsonl.gz`
    link.click()
    URL.revokeObjectURL(address)
    return true
  } finally {
    opened.database.close()
  }
}
