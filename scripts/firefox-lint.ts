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

const CODE = 'UNSAFE_VAR_ASSIGNMENT'

/**
 * Three places of libraries set innerHTML, and our own code never does: Readability has two, in the one
 * file that is as published, and Preact has one.
 */
const ACCEPTED: readonly { readonly file: RegExp; readonly most: number }[] = [
  { file: /^readability\.js$/u, most: 2 },
  { file: /^chunks\/view-[^/]+\.js$/u, most: 1 },
]

const line = ({ code, message, file, line: at }: Message): string =>
  `${code}: ${message} ${file ?? ''}${at === undefined ? '' : `:${at}`}`

/** What is wrong in the answer of `web-ext lint --output json`, in lines, or null. */
export function judgeLint(output: string): string | null {
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{'))) as Lint
  const unsafe = warnings.filter(({ code }) => code === CODE)
  const accepted = ACCEPTED.flatMap(({ file, most }) =>
    unsafe.filter((each) => file.test(each.file ?? '')).slice(0, most),
  )
  const faults = [...errors, ...warnings.filter((each) => !accepted.includes(each))]
  return faults.length === 0 ? null : `${faults.map(line).join('\n')}\n`
}
