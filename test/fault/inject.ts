import 'fake-indexeddb/auto'

/**
 * What happens to the n-th call that is made of IndexedDB (trust.md, section 7.2). `throws`: the
 * connection is closing, InvalidStateError. `fails`: a request or a commit ends in UnknownError, as
 * where files are broken. `full`: in QuotaExceededError, which Dexie wraps in an AbortError. `hangs`:
 * it never ends. `killed`: nothing ends from there on, as where the worker is no more.
 */
export type Fault = 'throws' | 'fails' | 'full' | 'hangs' | 'killed'
export const FAULTS: readonly Fault[] = ['throws', 'fails', 'full', 'hangs', 'killed']

/** What of fake-indexeddb every call goes through; its version is pinned. */
interface Transaction {
  readonly db: Connection
  readonly _rollbackLog: (() => void)[]
  _requests: unknown[]
  _state: string
  _abort(name: string): void
  _start(): void
  _markFinished(): void
  _execRequestAsync(asked: {
    readonly source?: unknown
    readonly operation: () => unknown
  }): IDBRequest
}
type Connection = IDBDatabase & {
  readonly _rawDatabase: { transactions: Transaction[]; connections: Connection[] }
}

interface Factory {
  readonly _connectionQueues: Map<string, Promise<void>>
}

const inner = IDBTransaction.prototype as unknown as Transaction
const original = {
  start: inner._start,
  request: inner._execRequestAsync,
  transaction: IDBDatabase.prototype.transaction,
  open: IDBFactory.prototype.open,
}

const ERRORS = {
  throws: ['The database connection is closing.', 'InvalidStateError'],
  full: ['The current transaction exceeded its quota.', 'QuotaExceededError'],
  fails: ['Internal error opening backing store.', 'UnknownError'],
} as const

/** A fault that lies in wait, and what came of it. */
export interface Injected {
  /** Calls so far: opening, transactions, requests, commits. */
  readonly calls: number
  /** Whether the fault has happened. */
  readonly hit: boolean
  /**
   * Every call works again. Where the worker was killed, what it had not committed is rolled back,
   * its connections are gone and nobody is told.
   */
  end(isKilled: boolean): void
}

/** From now on the n-th call fails so, and every other one works; 0 harms none. */
export function inject(nth: number, fault: Fault): Injected {
  const seen = { calls: 0, hit: false }
  const stopped = new Set<Transaction>()
  const connections: Connection[] = []
  const isStopping = fault === 'hangs' || fault === 'killed'
  const isDead = () => seen.hit && fault === 'killed'
  const error = () => {
    const [words, name] = ERRORS[isStopping ? 'fails' : fault]
    return new DOMException(words, name)
  }
  const isDue = (): boolean => {
    seen.calls += 1
    if (seen.calls === nth) seen.hit = true
    return seen.calls === nth
  }
  inner._execRequestAsync = function (asked) {
    // What bears no source is the making of an index, which asks for nothing.
    if (!asked.source || !isDue()) return original.request.call(this, asked)
    if (fault === 'throws') throw error()
    if (isStopping) stopped.add(this)
    const operation = () => {
      throw error()
    }
    return original.request.call(this, isStopping ? asked : { ...asked, operation })
  }
  inner._start = function () {
    if (isDead()) stopped.add(this)
    if (stopped.has(this)) return
    const isCommit = this._requests.length === 0 && this._state !== 'finished'
    if (!isCommit || !isDue()) return original.start.call(this)
    if (isStopping) stopped.add(this)
    else this._abort(error().name)
  }
  IDBDatabase.prototype.transaction = function (...given) {
    // The browser begins an upgrade by itself: there is no call that could fail.
    const due = (given[1] as string) !== 'versionchange' && isDue()
    if (due && fault === 'throws') throw error()
    const begun = original.transaction.apply(this, given)
    const transaction = begun as unknown as Transaction
    if (due && isStopping) stopped.add(transaction)
    else if (due) setImmediate(() => abort(transaction, error().name))
    return begun
  }
  IDBFactory.prototype.open = function (...given) {
    const due = isDue()
    if (due && fault === 'throws') throw error()
    if (!due && !isDead()) {
      const request = original.open.apply(this, given)
      for (const type of ['upgradeneeded', 'success'])
        request.addEventListener(type, () => connections.push(request.result as Connection))
      return request
    }
    const request = { error: error() } as unknown as IDBOpenDBRequest
    const event = { type: 'error', preventDefault() {}, stopPropagation() {}, target: request }
    if (!isStopping) setImmediate(() => request.onerror?.(event as unknown as Event))
    return request
  }
  return {
    get calls() {
      return seen.calls
    },
    get hit() {
      return seen.hit
    },
    end(isKilled) {
      inner._execRequestAsync = original.request
      inner._start = original.start
      IDBDatabase.prototype.transaction = original.transaction
      IDBFactory.prototype.open = original.open
      if (isKilled) {
        for (const connection of connections)
          vanish(connection)
          // An opening that the worker waited for is nobody's any more.
        ;(indexedDB as unknown as Factory)._connectionQueues.clear()
      } else for (const transaction of stopped) abort(transaction, 'AbortError')
    },
  }
}

function abort(transaction: Transaction, name: string): void {
  if (transaction._state !== 'finished') transaction._abort(name)
}

function vanish(connection: Connection): void {
  const raw = connection._rawDatabase
  for (const transaction of raw.transactions.filter(({ db }) => db === connection)) {
    if (transaction._state === 'finished') continue
    for (const undo of transaction._rollbackLog.reverse()) undo()
    transaction._requests = []
    transaction._markFinished()
  }
  raw.connections = raw.connections.filter((each) => each !== connection)
}
