/** What a long command took, of this program and all its threads. */
export interface Effort {
  readonly seconds: number
  /** Most memory at any time, resident. */
  readonly peakMegabytes: number
  /** Processor time by time on the clock: 2 is two cores all the while. */
  readonly cores: number
}

/** Node counts in units of 1,024 bytes. */
const KILO = 1_024
const MEGA = 1e6
const MICRO = 1e-6

/** What this program took since it was started. */
export function effort(): Effort {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const seconds = process.uptime()
  return {
    seconds: rounded(seconds),
    peakMegabytes: Math.round((maxRSS * KILO) / MEGA),
    cores: rounded(((userCPUTime + systemCPUTime) * MICRO) / seconds),
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100
