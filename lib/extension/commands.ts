import { browser } from 'wxt/browser'
import { callTab } from './call'
import { readTab } from './reading'
import { setSettings, settings } from './settings'

/** The keys of the reader, as the manifest names them; the browser opens popup and sidebar itself. */
type Command = 'next-statement' | 'previous-statement' | 'toggle-marks'

/** Calls back with each command of the keyboard and the tab in front. */
export function onCommand(callback: (command: Command, tab: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (isCommand(command)) callback(command, tab?.id ?? null)
  })
}

const isCommand = (command: string): command is Command =>
  ['next-statement', 'previous-statement', 'toggle-marks'].includes(command)

/**
 * Does what a key asks for. A page that was not read yet is read first: the key grants it, as a
 * click does.
 */
export async function obey(command: Command, tab: number | null): Promise<void> {
  switch (command) {
    case 'next-statement':
    case 'previous-statement': {
      if (tab === null) return
      const way = command === 'next-statement' ? 'next' : 'previous'
      const answer = await callTab(tab, 'stepStatement', way)
      if (!answer.ok && answer.error === 'unreachable') await readTab(tab)
      return
    }
    case 'toggle-marks':
      return await toggleMarks()
    default:
      return command satisfies never
  }
}

const BEFORE = 'marks-before'

/** Switches the marks off, or on again as they were. */
async function toggleMarks(): Promise<void> {
  const { marks } = await settings()
  if (marks !== 'off') {
    await browser.storage.session.set({ [BEFORE]: marks })
    return await setSettings({ marks: 'off' })
  }
  const before = (await browser.storage.session.get(BEFORE))[BEFORE]
  await setSettings({ marks: before === 'direct' ? 'direct' : 'all' })
}
