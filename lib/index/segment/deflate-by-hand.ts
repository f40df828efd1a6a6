import { deflateSync } from 'fflate'

/**
 * Of 1 to 9. Higher ones take up to a quarter longer, and save a twentieth: what is compressed here is
 * some kB of text, in which little is far apart.
 */
const LEVEL = 1

/**
 * Compresses as `deflated` does, without the browser. Each compression of the browser's holds 256 kB
 * until that collects it, which Firefox does not do in a thread that never rests: an import of a
 * million passages took 900 MB there.
 */
export const deflatedByHand = (bytes: Uint8Array<ArrayBuffer>): Uint8Array =>
  deflateSync(bytes, { level: LEVEL })
