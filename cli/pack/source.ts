import { createReadStream } from 'node:fs'
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

/** Decompressed text of a file at once, for files that are one page each. */
export async function textOf(path: string, meter: Meter): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of bytesOf(path, meter)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
