import type { Found } from './found'

/** Attributions at or above this confidence are shown plainly, the others quietly. */
export const SURE = 0.8

/** 0 to 1: how often attributions that a rule found with a cue of this reliability are right. */
export function confidenceOf({ pattern, reliability }: Found): number {
  switch (pattern) {
    case 'according':
    case 'after':
    case 'before':
    case 'same-source':
    case 'pointing':
    case 'headline':
      return reliability / 100
    case 'raising':
      return 0.5
    case 'orphan':
      return 0.3
    default:
      return pattern satisfies never
  }
}
