import { deflateSync } from 'fflate'

/**
 * Of 1 to 9. Higher ones take up to a quarter longer, and save a twentieth: what is compressed here is
 * some kB of text, in which little is far apart.
 */
const LEVEL = 1

/**
 * Compresses as `deflated` does, without the browser, of whose compressions each leaves objects behind
 * until it collects them: in an import of a million passages 40 MB in Chromium, and 900 MB in Firefox,
 * which does not do so in a thread that never rests.
 */
export const deflatedByHand = (bytes: Uint8Array<ArrayBuffer>): Uint8Array =>
  deflateSync(bytes, { level: LEVEL })
