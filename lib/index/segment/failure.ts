/**
 * Why bytes of a segment are not read. `foreign`: no part of a segment, or another part than the one
 * asked for. `other-format`: written by an older or newer program. `damaged`: the checksum differs,
 * or what stands there cannot be.
 */
export type SegmentFault = 'foreign' | 'other-format' | 'damaged'

/** The one error that reading a segment throws. */
export class SegmentError extends Error {
  readonly fault: SegmentFault

  constructor(fault: SegmentFault, detail: string) {
    super(`segment ${fault}: ${detail}`)
    this.name = 'SegmentError'
    this.fault = fault
  }
}
