import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Controls, Json, Point, View } from './browser.ts'

/** How long anything may take before a wait gives up; two slow cores need most of it. */
const PATIENCE_MS = 30_000
const POLL_MS = 40
/** A machine that has no time to answer has not been asked in vain: share of the asks of an idle one. */
const ASKED = 0.25

/** Asks again and again until the answer is true; a document that is just being replaced may refuse. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  patience = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience
  let refusal = ''
  let asked = 0
  do {
    asked += 1
    try {
      const answer = await ask()
      if (answer) return answer
      refusal = ''
    } catch (error) {
      refusal = `: ${String(error)}`
    }
    await pause(POLL_MS)
  } while (Date.now() < end || asked < (ASKED * patience) / POLL_MS)
  throw new Error(`Waited ${patience} ms in vain for ${what}${refusal}`)
}

/** Runs in the document: the middle of an element that can be seen and stands still, or null. */
async function middleOf(selector: string): Promise<Point | null> {
  const element = document.querySelector(selector)
  if (element === null) return null
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const before = element.getBoundingClientRect()
  // A tab behind another draws no frames; there a moment must do.
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve))
    setTimeout(resolve, 100)
  })
  const box = element.getBoundingClientRect()
  const moves = box.x !== before.x || box.y !== before.y || !element.isConnected
  if (moves || box.width === 0 || box.height === 0) return null
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

function textOf(selector: string): string | null {
  return document.querySelector<HTMLElement>(selector)?.innerText ?? null
}

/** What every view can do, from the few things that a browser does in its own way. */
export function viewOf(controls: Controls): View {
  async function evaluate<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await controls.run(task.toString(), JSON.stringify(args))
    return (answer === undefined ? undefined : JSON.parse(answer)) as Result
  }
  async function until<Args extends readonly Json[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<NonNullable<Result>> {
    const name = `${task.name || 'the page'}(${args.map((each) => JSON.stringify(each)).join(', ')})`
    return await waitFor(name, () => evaluate(task, ...args))
  }
  async function text(selector = 'body'): Promise<string> {
    const found = await evaluate(textOf, selector)
    if (found === null) throw new Error(`Nothing matches ${selector}`)
    return found
  }

  return {
    evaluate,
    async inject(script) {
      await controls.run(`() => { ${script}\n }`, '[]')
    },
    until,
    text,
    async textWith(words) {
      let last = ''
      try {
        return await waitFor(`the words “${words}”`, async () => {
          last = await text()
          return last.includes(words) ? last : null
        })
      } catch (error) {
        throw new Error(`${(error as Error).message}\nThe text is:\n${last}`)
      }
    },
    async click(selector) {
      // A reader sees a button that cannot be pressed yet, and waits.
      await until(
        (which) => document.querySelector(which)?.matches(':disabled') === false,
        selector,
      )
      await controls.clickAt(await until(middleOf, selector))
    },
    async hover(selector) {
      await controls.moveTo(await until(middleOf, selector))
    },
    moveTo: controls.moveTo,
    clickAt: controls.clickAt,
    press: controls.press,
    async picture(file) {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, await controls.picture())
    },
    choose: controls.choose,
  }
}
