/**
 * The first step of `npm start` and `npm test`: installs the packages where that is needed, then
 * hands over to a Node that runs TypeScript. It is itself run by whatever Node the machine has, so
 * it is plain JavaScript and uses nothing but Node's own modules.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What npm itself and the installation need. */
const NODE_TO_INSTALL = [20, 19]
/** The first Node that runs TypeScript without a flag. */
const NODE_TO_RUN = [22, 18]

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const TASKS = ['start', 'test']

/** Ends the program with a line that says what is the matter, and never with a stack trace. */
function fail(...lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}

function isAtLeast(version, [major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = version.replace(/^v/u, '').split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return null // missing or cut short: the answer is the same, install again
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes a lockfile of its
 * own as the last act of every installation, so an interrupted one is noticed too.
 */
function isInstalled() {
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  const present = readLock(join(MODULES, '.package-lock.json'))
  if (wanted === null)
    fail('package-lock.json is missing or broken: restore it from the repository.')
  if (present === null) return false
  const differs = Object.entries(wanted).some(([path, { version, optional, peer }]) =>
    path === '' ? false : path in present ? present[path].version !== version : !optional && !peer,
  )
  return !differs && Object.keys(present).every((path) => path in wanted)
}

/** What npm says went wrong, without its stack trace. */
function withoutTrace(words) {
  const lines = words
    .split('\n')
    .filter((line) => !/^npm error(?:$| +(?:at |\}|[a-z]+: ))/u.test(line))
  return lines.join('\n').trim()
}

function install() {
  process.stdout.write('Installing the packages that package-lock.json names …\n')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' }
  const { status, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  fail(
    withoutTrace(stderr ?? ''),
    `The packages could not be installed (npm ci ended with ${status ?? 'no answer'}).`,
    'Is the package registry reachable? Its address: npm config get registry',
  )
}

/** The Node that came with the packages, else the one that runs this file, else the end. */
function nodeToRun() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(MODULES, name, 'bin', file)
  if (existsSync(own)) return realpathSync(own)
  if (isAtLeast(process.version, NODE_TO_RUN)) return process.execPath
  return fail(
    `Node ${NODE_TO_RUN.join('.')} or newer is needed on this system; this is ${process.version}.`,
    'Get it from https://nodejs.org/',
  )
}

/** Runs a task to its end and ends with its exit code. The child hears Ctrl-C by itself. */
function handOver(task, args) {
  const child = spawn(nodeToRun(), [join(ROOT, 'scripts', `${task}.ts`), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: join(MODULES, '.bin') + delimiter + (process.env.PATH ?? '') },
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

const [task = '', ...args] = process.argv.slice(2)
if (!TASKS.includes(task)) fail(`Usage: node scripts/setup.mjs ${TASKS.join('|')} [arguments]`)
if (!isAtLeast(process.version, NODE_TO_INSTALL))
  fail(
    `Node ${NODE_TO_INSTALL.join('.')} or newer is needed; this is ${process.version}.`,
    'Get it from https://nodejs.org/',
  )
if (!isInstalled()) install()
handOver(task, args)
