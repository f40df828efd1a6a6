import { residentByProgram } from '../../../bench/processes'
import type { Kept } from '../../../scripts/browser/browser'

/** What was measured after a step. */
export interface Sample {
  /** Milliseconds of the day. */
  readonly at: number
  /** Steps since the background was started. */
  readonly lived: number
  /** After garbage was collected: bytes of the background, and of a page that stays open all day. */
  readonly kept: Kept
  /** Bytes of all programs of the browser, garbage included. */
  readonly resident: number
}

/** Bytes that a day's memory came to: the least of each fifth of the day. */
export interface Memory {
  readonly background: readonly number[]
  /** Of a page that changes its article all day, with the content script in it. */
  readonly page: readonly number[]
  /**
   * Of the whole program of the extension, open pages of it included, while the background is asleep:
   * awake it is up to 18 MB of it. 0 where nobody tells.
   */
  readonly program: readonly number[]
  /** Of backgrounds that have done few steps since they were started, and of those that did many. */
  readonly young: number
  readonly old: number
  /** Of the whole browser. */
  readonly resident: readonly number[]
}

/** Bytes of all programs that this one started; 0 where the system does not tell (only Linux does). */
export function residentNow(): number {
  try {
    return [...residentByProgram().values()].reduce((sum, bytes) => sum + bytes, 0)
  } catch {
    return 0
  }
}

/** Steps of a background that has loaded what it needs, and of one that has done much since. */
const AGES = { young: [10, 30], old: [60, 1e9] } as const

/** 0 of nothing: a background that sleeps is not measured. */
const least = (bytes: readonly number[]): number => {
  const measured = bytes.filter((each) => each > 0)
  return measured.length === 0 ? 0 : Math.min(...measured)
}

/** What the samples of a day come to. */
export function memoryOf(samples: readonly Sample[]): Memory {
  const last = (samples.at(-1)?.at ?? 0) + 1
  const fifths = (of: (sample: Sample) => number): readonly number[] =>
    [0, 1, 2, 3, 4].map((fifth) =>
      least(samples.filter(({ at }) => Math.floor((5 * at) / last) === fifth).map(of)),
    )
  const background = ({ kept }: Sample): number => kept.background
  const aged = ([from, to]: readonly [number, number]): number =>
    least(samples.filter(({ lived }) => lived >= from && lived < to).map(background))
  return {
    background: fifths(background),
    page: fifths(({ kept }) => kept.page),
    program: fifths(({ kept }) => (kept.background === 0 ? (kept.program ?? 0) : 0)),
    young: aged(AGES.young),
    old: aged(AGES.old),
    resident: fifths(({ resident }) => resident),
  }
}

/** What may be kept more once a day is under way: code that is compiled, tables that are filled once. */
const FLAT = { share: 1.25, bytes: 1e6 } as const

const grows = (before: number, after: number): boolean =>
  after > Math.max(FLAT.share * before, before + FLAT.bytes)

/** What grows from the second fifth of a day to its last two, in words; nothing where all is flat. */
export function growing({ background, page, program, young, old }: Memory): readonly string[] {
  const isTold = program.every((bytes) => bytes > 0)
  const day = { background, page, ...(isTold ? { program } : {}) }
  const found = Object.entries(day).flatMap(([what, [, second = 0, , fourth = 0, fifth = 0]]) =>
    second === 0 || Math.min(fourth, fifth) === 0 || grows(second, Math.min(fourth, fifth))
      ? [`the ${what} is not seen to stay: ${megabytes([second, fourth, fifth])}`]
      : [],
  )
  const ages = young > 0 && old > 0 && grows(young, old)
  return ages ? [...found, `a background grows: ${megabytes([young, old])}`] : found
}

/** Sizes as one reads them. */
export const megabytes = (sizes: readonly number[]): string =>
  `${sizes.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB`
