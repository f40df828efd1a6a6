import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What a person may ask for. */
export type BrowserName = 'chrome' | 'chromium' | 'firefox'
/** The two builds of the extension, and the two ways to drive a browser. */
export type BrowserKind = 'chromium' | 'firefox'

export interface FoundBrowser {
  readonly name: BrowserName
  readonly kind: BrowserKind
  readonly path: string
}

export const BROWSER_NAMES: readonly BrowserName[] = ['chrome', 'chromium', 'firefox']

/** Points at a browser in an unusual place. */
const VARIABLE: Record<BrowserName, string> = {
  chrome: 'AS_QUOTED_CHROME',
  chromium: 'AS_QUOTED_CHROMIUM',
  firefox: 'AS_QUOTED_FIREFOX',
}

/** Names of the programs, looked for along PATH. */
const COMMANDS: Record<BrowserName, readonly string[]> = {
  chrome: ['google-chrome-stable', 'google-chrome', 'chrome'],
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

/** Where the installers of macOS and Windows put them; relative to the folders of `roots`. */
const PLACES: Partial<Record<NodeJS.Platform, Record<BrowserName, readonly string[]>>> = {
  darwin: {
    chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    chromium: ['Chromium.app/Contents/MacOS/Chromium'],
    firefox: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chrome: ['Google/Chrome/Application/chrome.exe'],
    chromium: ['Chromium/Application/chrome.exe'],
    firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
  linux: {
    chrome: ['google/chrome/chrome'],
    chromium: ['chromium/chromium'],
    firefox: ['firefox/firefox'],
  },
}

function roots(env: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')]
    case 'win32':
      return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
        (root) => root !== undefined,
      )
    default:
      return ['/opt', '/usr/lib', '/snap/bin']
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // absent or not ours to run: either way not a browser for us
  }
}

function candidates(name: BrowserName, env: NodeJS.ProcessEnv): readonly string[] {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = PLACES[process.platform]?.[name] ?? []
  return [
    ...COMMANDS[name].flatMap((command) => folders.map((each) => join(each, command + suffix))),
    ...roots(env).flatMap((root) => places.map((place) => join(root, place))),
  ]
}

/** The two ways to drive a browser, by what a person calls it. */
function kindOf(name: BrowserName): BrowserKind {
  return name === 'firefox' ? 'firefox' : 'chromium'
}

/**
 * The first browser of these names that this machine has, or null. A variable such as
 * AS_QUOTED_FIREFOX wins over PATH, and PATH over the installers' usual places.
 */
export function findBrowser(
  names: readonly BrowserName[] = BROWSER_NAMES,
  env: NodeJS.ProcessEnv = process.env,
): FoundBrowser | null {
  for (const name of names) {
    const named = env[VARIABLE[name]]
    const path = named ? named : candidates(name, env).find(isProgram)
    if (path !== undefined) return { name, kind: kindOf(name), path }
  }
  return null
}

/** How to get a browser on this system, in lines for a terminal. */
export function howToGet(names: readonly BrowserName[]): string {
  const wanted = names.map((name) => name[0]?.toUpperCase() + name.slice(1)).join(' or ')
  const ways: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'On Debian: apt-get install chromium firefox-esr · Ubuntu, Fedora: chromium, firefox',
    darwin: 'With Homebrew: brew install --cask google-chrome firefox',
    win32: 'With winget: winget install Google.Chrome Mozilla.Firefox',
  }
  return [
    `${wanted} was not found on this machine.`,
    ways[process.platform] ??
      'See https://www.google.com/chrome/ and https://www.mozilla.org/firefox/',
    `Installed in an unusual place? Name it: ${names.map((name) => `${VARIABLE[name]}=/path/to/${name}`).join(' or ')}`,
  ].join('\n')
}
