import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import unbzip2 from 'unbzip2-stream'

/** Counts the bytes of a collection that were read so far, as they lie on the disk. */
export interface Meter {
  bytes: number
}

/** The bytes of a file, those inside where its name says that it is compressed (gz, bz2). */
export function bytesOf(path: string, meter: Meter): Readable {
  const raw = createReadStream(path)
  raw.on('data', (chunk) => {
    meter.bytes += chunk.length
  })
  if (path.endsWith('.gz')) return forwarded(raw, createGunzip())
  if (path.endsWith('.bz2')) return new Readable().wrap(forwarded(raw, unbzip2()))
  return raw
}

/** Pipes, and hands on the source's errors, which `pipe` does not. */
function forwarded<Stream extends NodeJS.ReadWriteStream>(raw: Readable, into: Stream): Stream {
  raw.on('error', (error) => into.emit('error', error))
  return raw.pipe(into)
}

/**
 * All bytes of a file, decompressed where its name says that it is compressed, or null where those are
 * more than `most`. Plain files are read in one piece of their own size: a stream takes 64 kB for each,
 * and twenty thousand of them leave more behind than is collected meanwhile.
 */
export async function wholeOf(path: string, most: number, meter: Meter): Promise<Buffer | null> {
  if (!/\.(?:gz|bz2)$/u.test(path)) {
    const whole = await readFile(path)
    meter.bytes += whole.length
    return whole.length > most ? null : whole
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytesOf(path, meter)) {
    length += chunk.length
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
