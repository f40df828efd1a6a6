declare module 'unbzip2-stream' {
  /** A stream that decompresses bzip2, block by block. */
  export default function unbzip2Stream(): NodeJS.ReadWriteStream
}
