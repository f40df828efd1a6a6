/** Stacks that were reported already; a context that restarts may report them once more. */
const seen = new Set<string>()

/** Reports an error nobody expected, once per stack, with the place that noticed it. */
export function report(error: unknown, place: string): void {
  const words = describe(error)
  if (seen.has(words)) return
  seen.add(words)
  console.error(`As Quoted, ${place}:`, error)
}

/** An error in words that a reader can copy into a report: name, message and stack. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.stack?.includes(error.message)
    ? error.stack
    : `${error.name}: ${error.message}\n${error.stack ?? ''}`
}
