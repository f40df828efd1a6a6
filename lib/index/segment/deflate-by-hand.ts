import { deflateSync } from 'fflate'

/**
 * Of 1 to 9: lower ones are hardly faster, higher ones hardly smaller, since what is compressed here is
 * some kB of text, in which little is far apart.
 */
const LEVEL = 3

/**
 * Compresses bytes as `deflatedText` does texts, by a library. The browser's own way takes as long, for texts of some
 * kB are mostly the making of streams, and what these hold, 256 kB each, is collected late in a thread
 * that never rests: importing a million passages took hundreds of megabytes more in both browsers.
 */
export const deflatedByHand = (bytes: Uint8Array<ArrayBuffer>): Uint8Array =>
  deflateSync(bytes, { level: LEVEL })
