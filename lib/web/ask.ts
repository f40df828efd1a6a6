import { type AddressFault, publicAddress } from './address'
import { pulled } from './pulled'

/**
 * Why an address gave nothing. `unreachable`: no network, no such host, a certificate at fault, more
 * redirects than the browser follows, or no leave. `timeout`: no answer, or a pause in it.
 * `redirected`: it leads to an address that nothing is asked of. `not-found`: 404. `gone`: 410, for
 * ever. `denied`: another 4xx. `later`: 429 or 503. `broken`: another status.
 */
export type AskFault =
  | AddressFault
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'not-found'
  | 'gone'
  | 'denied'
  | 'later'
  | 'broken'

export interface Asking {
  /** What the server said of what is here already; it then answers "unchanged" where it is so. */
  readonly etag?: string | null
  readonly modified?: string | null
  readonly accept?: string
  readonly signal?: AbortSignal
  readonly patience?: Partial<Patience>
  /** The browser's own `fetch`; a test gives one that finds its server. */
  readonly ask?: (address: string, options: RequestInit) => Promise<Response>
}

/** Milliseconds. */
interface Patience {
  /** Until the answer begins: Chrome ends a worker whose request takes 30 s. */
  readonly answer: number
  /** Between two pieces of it. */
  readonly pause: number
  /** Until all of it is there: nobody needs a quarter of an hour for a feed or a pack. */
  readonly whole: number
}

const PATIENCE: Patience = { answer: 20_000, pause: 20_000, whole: 900_000 }

export type Answered =
  | {
      readonly kind: 'found'
      /** Where it came from in the end. */
      readonly address: string
      /** Fails with a TimeoutError where it pauses, and as the signal says where that aborts. */
      readonly body: ReadableStream<Uint8Array>
      /** Bytes, as far as the server says; null where it does not, or compresses them on the way. */
      readonly length: number | null
      /** Lower case, without its parameters. */
      readonly type: string
      /** The encoding that the server names, or null. */
      readonly charset: string | null
      readonly etag: string | null
      readonly modified: string | null
      readonly headers: Headers
    }
  | { readonly kind: 'unchanged'; readonly headers: Headers }
  | {
      readonly kind: 'refused'
      readonly fault: AskFault
      /** Seconds that the server asks to be left in peace, or null. */
      readonly retryAfter: number | null
      /** 0 where there was no answer. */
      readonly status: number
    }

/**
 * Asks for a public address, without cookies and without saying from where. Throws only what the
 * caller's own signal aborts with. The address that redirects led to is looked at again; where the
 * answer is not used, its body is to be cancelled.
 */
export async function askFor(typed: string, asking: Asking = {}): Promise<Answered> {
  const checked = publicAddress(typed)
  if (!checked.ok) return refused(checked.fault)
  const { signal, patience = {} } = asking
  const stop = new AbortController()
  const signals = signal ? [signal, stop.signal] : [stop.signal]
  const timer = setTimeout(() => stop.abort(), patience.answer ?? PATIENCE.answer)
  let response: Response
  try {
    const options = optionsOf(asking, AbortSignal.any(signals))
    response = await (asking.ask ?? asked)(checked.address, options)
  } catch {
    signal?.throwIfAborted()
    return refused(stop.signal.aborted ? 'timeout' : 'unreachable')
  } finally {
    clearTimeout(timer)
  }
  return await answerOf(response, { stop, patience, address: checked.address })
}

const asked = (address: string, options: RequestInit): Promise<Response> => fetch(address, options)

function optionsOf(asking: Asking, signal: AbortSignal): RequestInit {
  const { accept = '*/*', etag, modified } = asking
  return {
    headers: {
      accept,
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(modified ? { 'if-modified-since': modified } : {}),
    },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
    signal,
  }
}

interface Meeting {
  readonly stop: AbortController
  readonly patience: Partial<Patience>
  readonly address: string
}

async function answerOf(response: Response, meeting: Meeting): Promise<Answered> {
  const { status, headers, body } = response
  const address = response.url === '' ? meeting.address : response.url
  const drop = async (answered: Answered): Promise<Answered> => {
    meeting.stop.abort()
    return answered
  }
  if (!publicAddress(address).ok) return drop(refused('redirected', response))
  if (status === 304) return drop({ kind: 'unchanged', headers })
  if (!response.ok || body === null) return drop(refused(faultOf(status), response))
  const length = Number(headers.get('content-length') ?? Number.NaN)
  const isPlain = headers.get('content-encoding') === null
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';')
  const named = parameters.map((each) => /^\s*charset\s*=\s*"?([\w.:-]+)/iu.exec(each)?.[1])
  return {
    kind: 'found',
    address,
    body: paced(body, meeting),
    length: isPlain && Number.isSafeInteger(length) ? length : null,
    type: type.trim().toLowerCase(),
    charset: named.find((each) => each !== undefined) ?? null,
    etag: headers.get('etag'),
    modified: headers.get('last-modified'),
    headers,
  }
}

function faultOf(status: number): AskFault {
  switch (status) {
    case 404:
      return 'not-found'
    case 410:
      return 'gone'
    case 429:
    case 503:
      return 'later'
    default:
      return status >= 400 && status < 500 ? 'denied' : 'broken'
  }
}

function refused(fault: AskFault, response?: Response): Answered {
  const retryAfter = response ? secondsIn(response.headers.get('retry-after')) : null
  return { kind: 'refused', fault, retryAfter, status: response?.status ?? 0 }
}

/** `Retry-After` gives seconds or a date (RFC 9110, section 10.2.3). */
function secondsIn(printed: string | null): number | null {
  if (printed === null) return null
  if (/^\d{1,9}$/u.test(printed.trim())) return Number(printed)
  const left = Math.ceil((Date.parse(printed) - Date.now()) / 1_000)
  return Number.isNaN(left) ? null : Math.max(0, left)
}

/** The body, which fails where it pauses or takes too long, and lets go of the server then. */
function paced(
  body: ReadableStream<Uint8Array>,
  { stop, patience }: Meeting,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const end = Date.now() + (patience.whole ?? PATIENCE.whole)
  const late = () => new DOMException('The server takes too long', 'TimeoutError')
  const next = async (): Promise<Uint8Array | null> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const most = Math.min(patience.pause ?? PATIENCE.pause, end - Date.now())
    const waiting = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(late()), Math.max(0, most))
    })
    try {
      const { done, value } = await Promise.race([reader.read(), waiting])
      return done ? null : value
    } catch (error) {
      stop.abort()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
  return pulled(next, () => stop.abort())
}

/** All bytes of a body, or null where there are more than `most`; fails as the body does. */
export async function bytesUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
