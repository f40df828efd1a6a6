interface Message {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

interface Lint {
  readonly errors: readonly Message[]
  readonly warnings: readonly Message[]
}

/** Preact sets innerHTML in two places and Readability in one; our own code never does. */
const ACCEPTED = { code: 'UNSAFE_VAR_ASSIGNMENT', most: 3 } as const

const line = ({ code, message, file, line: at }: Message): string =>
  `${code}: ${message} ${file ?? ''}${at === undefined ? '' : `:${at}`}`

/** What is wrong in the answer of `web-ext lint --output json`, in lines, or null. */
export function judgeLint(output: string): string | null {
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{'))) as Lint
  const accepted = warnings.filter(({ code }) => code === ACCEPTED.code)
  const others = warnings.filter(({ code }) => code !== ACCEPTED.code)
  const faults = [...errors, ...others, ...(accepted.length > ACCEPTED.most ? accepted : [])]
  return faults.length === 0 ? null : `${faults.map(line).join('\n')}\n`
}
