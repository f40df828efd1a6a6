/** How long Firefox may take to answer one command. */
const ANSWER_MS = 30_000

type Params = Readonly<Record<string, unknown>>

interface Answer {
  readonly id?: number
  readonly type?: string
  readonly result?: Params
  readonly error?: string
  readonly message?: string
}

interface Pending {
  readonly method: string
  readonly resolve: (result: Params) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** A WebDriver BiDi connection: commands with their answers. Firefox speaks it without a driver. */
export interface Bidi {
  send<Result = Params>(method: string, params?: Params, patience?: number): Promise<Result>
  /** The answer of `script.evaluate`, as a string, in one browsing context. */
  evaluate(context: string, expression: string): Promise<string | undefined>
  close(): void
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** Connects to the address that Firefox prints when it is started with --remote-debugging-port. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve()
    socket.onerror = () => reject(new Error(`No connection to Firefox at ${address}`))
  })
  const pending = new Map<number, Pending>()
  let last = 0

  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    const asked = pending.get(answer.id ?? -1)
    if (asked === undefined) return // an event; none is subscribed to
    pending.delete(answer.id ?? -1)
    clearTimeout(asked.timer)
    if (answer.error === undefined) asked.resolve(answer.result ?? {})
    else asked.reject(new Error(`${asked.method}: ${answer.error}: ${answer.message}`))
  }
  socket.onclose = () => {
    for (const { method, reject, timer } of pending.values()) {
      clearTimeout(timer)
      reject(new Error(`${method}: Firefox is gone`))
    }
    pending.clear()
  }

  function send<Result>(
    method: string,
    params: Params = {},
    patience = ANSWER_MS,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const id = ++last
      const timer = setTimeout(() => {
        pending.delete(id)
        reject(new Error(`${method}: no answer within ${patience} ms`))
      }, patience)
      timer.unref()
      pending.set(id, { method, resolve: resolve as Pending['resolve'], reject, timer })
      socket.send(JSON.stringify({ id, method, params }))
    })
  }

  return {
    send,
    async evaluate(context, expression) {
      const answer = await send<Evaluated>('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      })
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
      return answer.result?.value
    },
    close: () => socket.close(),
  }
}
