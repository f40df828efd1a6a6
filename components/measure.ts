/** Bytes in the units that files are shown in, the smallest first. */
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1_000

/** A size as files are shown: `3.1 MB`, two figures at most below ten. */
export function sizeIn(locale: string, bytes: number): string {
  const power = Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)))
  const at = Math.min(power, UNITS.length - 1)
  const value = bytes / STEP ** at
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[at] ?? 'byte',
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && at > 0 ? 1 : 0,
  }).format(value)
}

const MINUTE = 60

/** Seconds as somebody would say them: `40 seconds`, `3 minutes`; never less than one second. */
export function secondsIn(locale: string, seconds: number): string {
  const [unit, value] =
    seconds < MINUTE ? (['second', seconds] as const) : (['minute', seconds / MINUTE] as const)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(value)))
}

/** A share as `12%`, in whole hundredths. */
export const shareIn = (locale: string, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
