import { residentByProgram } from '../../../bench/processes'

/** Bytes of all programs that this one started; 0 where the system does not tell (only Linux does). */
export function residentNow(): number {
  try {
    return [...residentByProgram().values()].reduce((sum, bytes) => sum + bytes, 0)
  } catch {
    return 0
  }
}

/** What a browser may grow by once its day is under way: caches fill, garbage waits. */
const FLAT = 1.25

/** Whether the last two fifths of a day need no more than the second did, but for what waits. */
export function isFlat(fifths: readonly number[]): boolean {
  const [, second = 0, , fourth = 0, fifth = 0] = fifths
  return Math.min(fourth, fifth) <= FLAT * second
}
