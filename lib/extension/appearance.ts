import { dress, dressAsBefore } from './dress'
import { watchSettings } from './settings'

/** Shows a page light, dark or as the system has it, before its first paint and at every change. */
export function followAppearance(root: Parameters<typeof dress>[0], signal: AbortSignal): void {
  dressAsBefore(root)
  watchSettings(({ appearance }) => dress(root, appearance), signal)
}
