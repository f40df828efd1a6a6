import type fc from 'fast-check'

/** One reader of text or bytes from outside, and how it is tried. */
export interface Target<Input> {
  readonly name: string
  /** Inputs as JSON can hold them: bytes are numbers. */
  readonly inputs: fc.Arbitrary<Input>
  /** Throws where the reader breaks what it promises for any input. */
  check(input: Input): void | Promise<void>
}

/** A target among others, whatever its inputs are. */
// biome-ignore lint/suspicious/noExplicitAny: inputs go from a target's own generator to its own check
export type AnyTarget = Target<any>

/** Ends a check where something does not hold. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
