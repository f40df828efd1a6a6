import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { alignLine } from './align'
import { attributeLine } from './attribute'
import { comparePage } from './compare'
import { extractLine } from './extract'
import { jsonLines, LineError } from './json-lines'
import { matchAgainst } from './match'
import { packCommand } from './pack/command'
import { UsageError } from './usage-error'

const USAGE = `as-quoted: who said what, and how other outlets worded it

  as-quoted extract                 {id, url, html}       → the article of each page
            --explain           also why each line was left out or put in
  as-quoted attribute               {id, text, title?, lang?, date?, outlet?}  → who says what
  as-quoted match --known FILE      the same, against articles or a pack
  as-quoted compare [PAGE.html]     a page, or standard input: what the popup shows, in words
            --url URL  --pack FILE … (default: the bundled pack)  --json
            --as csv|json-ld    the comparison for other programs
  as-quoted pack build|merge|info|sample …             packs of statements: as-quoted pack --help
  as-quoted align                   {id, a: [words], b: [words], lang?}  → which words match

extract, attribute, match and align read JSON Lines on standard input and print a line for each, in order.
Numbers of spans are UTF-16 offsets, end exclusive, into the text.
`

/** Runs one command. Returns the exit code: 0, 1 for input that cannot be used, 2 for a wrong call. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await run(args)
    return 0
  } catch (error) {
    if (isClosedPipe(error)) return 0
    if (isCallersFault(error)) {
      process.stderr.write(`as-quoted: ${error.message}\n`)
      return error instanceof LineError || 'errno' in error ? 1 : 2
    }
    throw error
  }
}

async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'pack') return print(await packCommand(args.slice(1)))
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      explain: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      known: { type: 'string', multiple: true },
      pack: { type: 'string', multiple: true },
      stems: { type: 'boolean' },
      url: { type: 'string' },
    },
  })
  const [command, page] = positionals
  if (values.help || command === undefined) return print(USAGE)
  switch (command) {
    case 'extract':
      return eachLine((line) => extractLine(line, values.explain))
    case 'attribute':
      return eachLine(attributeLine)
    case 'match':
      if (!values.known) throw new UsageError('match needs --known FILE (articles or a pack)')
      return eachLine(await matchAgainst(values.known))
    case 'align':
      return eachLine((line) => alignLine(line, values.stems ?? false))
    case 'compare':
      return print(await comparePage(page ?? null, values))
    default:
      throw new UsageError(`there is no command '${command}'; as-quoted --help lists them`)
  }
}

async function eachLine(answer: (line: object) => object | Promise<object>): Promise<void> {
  let number = 0
  for await (const line of jsonLines(process.stdin, 'standard input')) {
    number += 1
    try {
      await print(`${JSON.stringify(await answer(line))}\n`)
    } catch (error) {
      if (error instanceof LineError) throw new LineError(`record ${number}: ${error.message}`)
      throw error
    }
  }
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

const isCallersFault = (error: unknown): error is Error =>
  error instanceof LineError ||
  error instanceof UsageError ||
  (error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' ||
      error.code === 'EISDIR' ||
      String(error.code).startsWith('ERR_PARSE_ARGS')))
