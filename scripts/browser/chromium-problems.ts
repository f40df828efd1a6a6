import type { CDPSession, Browser as Puppet, Target } from 'puppeteer-core'

interface Stack {
  readonly callFrames: readonly { readonly url: string }[]
}

interface Thrown {
  readonly exceptionDetails: {
    readonly text: string
    readonly url?: string
    readonly exception?: { readonly description?: string; readonly value?: unknown }
    readonly stackTrace?: Stack
    readonly executionContextId?: number
  }
}

interface ConsoleCall {
  readonly type: string
  readonly executionContextId: number
  readonly stackTrace?: Stack
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[]
}

interface LogEntry {
  readonly entry: { readonly level: string; readonly text: string; readonly url?: string }
}

/** The kinds of targets in which code of an extension runs. */
const WATCHED = ['page', 'background_page', 'service_worker', 'other', 'webview']

/** Adds to `problems` what the extension throws or complains of in one target. */
async function watch(session: CDPSession, origin: string, problems: string[]): Promise<void> {
  /** Execution contexts of the extension: its pages, its worker, its content scripts. */
  const own = new Set<number>()
  const isOwn = (url: string | undefined): boolean => url?.startsWith(origin) ?? false

  const isFrom = (stack: Stack | undefined): boolean =>
    stack?.callFrames.some((frame) => isOwn(frame.url)) ?? false

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (isOwn(`${context.origin}/`)) own.add(context.id)
  })
  session.on('Runtime.exceptionThrown', (event) => {
    const { exceptionDetails: details } = event as Thrown
    const ours =
      own.has(details.executionContextId ?? -1) || isOwn(details.url) || isFrom(details.stackTrace)
    const words = details.exception?.description ?? String(details.exception?.value ?? '')
    if (ours) problems.push(`uncaught: ${words || details.text}`)
  })
  session.on('Runtime.consoleAPICalled', (event) => {
    const { type, executionContextId, args, stackTrace } = event as ConsoleCall
    if (type !== 'error' && type !== 'assert') return
    if (!own.has(executionContextId) && !isFrom(stackTrace)) return
    problems.push(`console: ${args.map((arg) => arg.description ?? arg.value).join(' ')}`)
  })
  // Refused by the content security policy, a missing file and the like.
  session.on('Log.entryAdded', (event) => {
    const { entry } = event as LogEntry
    if (entry.level === 'error' && isOwn(entry.url)) problems.push(`log: ${entry.text}`)
  })
  await session.send('Runtime.enable')
  await session.send('Log.enable')
}

export interface ProblemWatch {
  /** Grows with everything that goes wrong in the extension. */
  readonly problems: readonly string[]
}

/** Watches every target of the browser, from now on, for what goes wrong in the extension. */
export function watchProblems(puppet: Puppet, origin: string): ProblemWatch {
  const problems: string[] = []
  const attach = async (target: Target): Promise<void> => {
    if (!WATCHED.includes(target.type())) return
    try {
      await watch(await target.createCDPSession(), origin, problems)
    } catch {
      // The target was gone before it could be watched: a popup closed, a worker stopped.
    }
  }
  for (const target of puppet.targets()) void attach(target)
  puppet.on('targetcreated', (target) => void attach(target))
  return { problems }
}
