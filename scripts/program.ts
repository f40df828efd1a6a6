import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the project, with a trailing slash. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface Ended {
  readonly code: number
  /** What it printed, both streams in the order in which it came. */
  readonly output: string
}

/** A program of the packages, as a shell would name it: `['wxt', 'build']`. */
export type Command = readonly [string, ...string[]]

/** Runs a program in the project's folder and waits for its end. Its output is kept, not shown. */
export function run([program, ...args]: Command, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const parts: string[] = []
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => parts.push(part))
    child.on('error', (error) => resolve({ code: 1, output: `${program}: ${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }))
  })
}

/** An end that was foreseen: its message is all that the person needs to read. */
export class Stop extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/** What a broken program printed, without the places in its code. */
export function withoutPlaces(output: string): string {
  return output
    .split('\n')
    .filter(
      (line) => !/^(?:\s+at |\s+\^\s*$|\s+triggerUncaught|node:internal|Node\.js v)/u.test(line),
    )
    .join('\n')
    .trim()
}

/** Ends the program with lines that say what is the matter. */
export function fail(...lines: readonly string[]): never {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

/** What an error says, without the places in the code. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
