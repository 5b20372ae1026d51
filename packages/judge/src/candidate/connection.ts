import type { Callback, Notice, Report } from '../wire/messages.ts'
import { createFrameReader, encodeFrame, maxFrame } from '../wire/frames.ts'
import { createLifelines } from '../wire/lifelines.ts'
import { Breach, uncarried } from './breach.ts'
import { createCallbacks } from './callbacks.ts'
import { type Codec, createCodec } from './codec.ts'
import { describeUncaught } from './endings.ts'
import { endCandidate } from './leftovers.ts'
import { collectOutput, mostOutput, type Output } from './output.ts'
import type { Send } from './owners.ts'
import type { Reads } from './reads.ts'
import { createHandles } from './handles.ts'
import type { HostProcess } from './spawn-host.ts'
import { throwable } from './throwable.ts'
import { watchExit } from './watch-exit.ts'

/** A conversation with one candidate's process. It ends once, with a `Breach` or by `close`. */
export interface Connection {
  request: Send
  /** Ports the candidate listens on, in the order of their opening. */
  ports: () => number[]
  onPort: (listener: (port: number) => void) => void
  output: Output
  /** Ends the process and its group; whatever waits is rejected with the breach. */
  close: (breach?: Breach) => void
  isOpen: () => boolean
  /** The id of a handle's proxy. */
  idOf: (proxy: unknown) => number | null
  /** The proxy of an instance that is being constructed. */
  lazy: (pending: Promise<unknown>) => object
  /** Resolves once no constructor is at work any more. */
  born: () => Promise<void>
}

/** What the connection tells its run. */
export interface ConnectionEvents {
  onBreach: (breach: Breach) => void
  mapStack: (stack: string) => string
  reads: Reads
}

/** Speaks with a started host. Everything that arrives is hostile: capped, checked, and matched to what was asked. */
export const connect = (host: HostProcess, events: ConnectionEvents): Connection => {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const callbacks = createCallbacks()
  const ports: number[] = []
  const portListeners: ((port: number) => void)[] = []
  let nextId = 1
  let ended: Breach | null = null

  const end = (breach: Breach): void => {
    if (ended) return
    ended = breach
    endCandidate(host.pid, host.isSandboxed)
    host.answers.destroy()
    host.callbacks.destroy()
    for (const wait of waiting.values()) wait.reject(breach)
    waiting.clear()
    lifelines.cut(breach)
  }
  const fail = (breach: Breach): void => {
    if (ended) return
    end(breach)
    events.onBreach(breach)
  }
  const output = collectOutput([host.stdout, host.stderr], () =>
    fail(new Breach('crash', `Your code printed more than ${mostOutput / 1024 / 1024} MB and was ended.`)),
  )

  const request: Connection['request'] = (unnumbered) => {
    if (ended) return Promise.reject(ended)
    const id = nextId++
    const wait = Promise.withResolvers<unknown>()
    wait.promise.catch(() => {})
    waiting.set(id, wait)
    sendCarried({ ...unnumbered, id }, (text) => host.answers.write(encodeFrame(text)))
    return wait.promise
  }
  /** What of ours cannot cross is our error, wherever it was said. */
  const sendCarried = (message: object, write: (text: string) => void): void => {
    try {
      const text = codec.encode(message)
      if (Buffer.byteLength(text) > maxFrame) throw new Error('more than 8 MB of data')
      write(text)
    } catch (error) {
      fail(uncarried((error as Error).message))
    }
  }
  const tell = (notice: Notice): void => {
    if (!ended) sendCarried(notice, (text) => host.answers.write(encodeFrame(text)))
  }

  const handles = createHandles(request, events.reads)
  const lifelines = createLifelines({
    settle: (settlement) => tell({ op: 'settle', ...settlement }),
    abort: (signal, reason) => tell({ op: 'abort', signal, reason }),
  })
  const codec: Codec = createCodec({
    ...handles,
    ...lifelines,
    callbackOut: callbacks.add,
    mapStack: events.mapStack,
  })

  const receive = (report: Report): void => {
    switch (report.kind) {
      case 'answer':
        return take(waiting, report.id).resolve(report.value)
      case 'thrown':
        return take(waiting, report.id).reject(throwable(report.thrown))
      case 'uncarried':
        return fail(uncarried(String(report.why).slice(0, 300)))
      case 'settle':
        return known(
          lifelines.settle(report.isThrown ? { ...report, thrown: throwable(report.thrown) } : report),
        )
      case 'abort':
        return known(lifelines.abort(report.signal, report.reason))
      case 'port':
        if (!Number.isInteger(report.port) || report.port < 1 || report.port > 65_535)
          throw new Error('a port that is none')
        if (ports.length >= mostPorts) throw new Error('more ports than anyone needs')
        ports.push(report.port)
        return portListeners.forEach((listener) => listener(report.port))
      case 'uncaught':
        return fail(new Breach('crash', describeUncaught(report.error, report.origin)))
      default:
        throw new Error('a message of no known kind')
    }
  }
  const guard =
    (handler: (message: unknown) => void) =>
    (text: string): void => {
      if (ended) return
      try {
        handler(codec.decode(text))
      } catch (error) {
        if (error instanceof Breach) fail(error)
        else
          fail(
            new Breach(
              'crash',
              `Your code broke the judge's protocol (${(error as Error).message}) and was ended.`,
            ),
          )
      }
    }
  const onTooLong = (length: number): void =>
    fail(
      new Breach(
        'crash',
        `Your code broke the judge's protocol (a message of ${length} bytes) and was ended.`,
      ),
    )

  host.answers.on(
    'data',
    createFrameReader({ onFrame: guard((message) => receive(message as Report)), onTooLong }),
  )
  host.callbacks.on(
    'data',
    createFrameReader({
      onTooLong,
      onFrame: guard((message) => {
        const answer = callbacks.answer(message as Callback)
        sendCarried(answer, (text) => host.callbacks.write(encodeFrame(text)))
      }),
    }),
  )
  for (const pipe of [host.answers, host.callbacks]) pipe.on('error', () => {})
  watchExit(host, fail)

  return {
    request,
    ports: () => [...ports],
    onPort: (listener) => void portListeners.push(listener),
    output,
    close: (breach = new Breach('crash', 'The candidate was closed.')) => end(breach),
    isOpen: () => !ended,
    idOf: handles.idOf,
    lazy: handles.lazy,
    born: handles.born,
  }
}

const mostPorts = 1_000

const take = <Value>(map: Map<number, Value>, id: number): Value => {
  const value = map.get(id)
  if (value === undefined) throw new Error('an answer to nothing')
  map.delete(id)
  return value
}

const known = (isKnown: boolean): void => {
  if (!isKnown) throw new Error('an answer to nothing')
}
