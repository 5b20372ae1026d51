import type { Callback, Notice, Report, Request } from '../wire/messages.ts'
import { createFrameReader, encodeFrame, maxFrame } from '../wire/frames.ts'
import { createLifelines } from '../wire/lifelines.ts'
import { Breach, uncarried } from './breach.ts'
import { createCallbacks } from './callbacks.ts'
import { type Codec, createCodec } from './codec.ts'
import { describeExit, describeUncaught } from './endings.ts'
import { endProcess } from './leftovers.ts'
import { collectOutput, mostOutput, type Output } from './output.ts'
import { createHandles } from './remote.ts'
import type { HostProcess } from './spawn-host.ts'

type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never

/** A conversation with one candidate's process. It ends once, with a `Breach` or by `close`. */
export interface Connection {
  request: (request: Unnumbered<Request>) => Promise<unknown>
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
}

/** What the connection tells its run. */
export interface ConnectionEvents {
  onBreach: (breach: Breach) => void
  mapStack: (stack: string) => string
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
    endProcess(-host.pid)
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
    try {
      const frame = encodeFrame(codec.encode({ ...unnumbered, id }))
      if (frame.length > maxFrame) throw new Error('more than 8 MB of data')
      waiting.set(id, wait)
      host.answers.write(frame)
    } catch (error) {
      const breach = uncarried((error as Error).message)
      fail(breach)
      wait.reject(breach)
    }
    return wait.promise
  }
  const tell = (notice: Notice): void => {
    if (!ended) host.answers.write(encodeFrame(codec.encode(notice)))
  }

  const handles = createHandles(request)
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
        return take(waiting, report.id).reject(report.thrown)
      case 'uncarried':
        return fail(uncarried(String(report.why).slice(0, 300)))
      case 'settle':
        return known(lifelines.settle(report))
      case 'abort':
        return known(lifelines.abort(report.signal, report.reason))
      case 'port':
        if (!Number.isInteger(report.port) || report.port < 1 || report.port > 65_535)
          throw new Error('a port that is none')
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
        host.callbacks.write(encodeFrame(codec.encode(callbacks.answer(message as Callback))))
      }),
    }),
  )
  for (const pipe of [host.answers, host.callbacks]) pipe.on('error', () => {})
  // An exit is told once what was said before it has been read.
  let exit: [code: number | null, signal: NodeJS.Signals | null] | null = null
  let isDrained = false
  const goneIfDrained = (): void => {
    if (exit && isDrained) fail(new Breach('crash', describeExit(...exit)))
  }
  host.child.once('error', (error) =>
    fail(new Breach('blocked', `The candidate's process could not be started: ${error.message}`)),
  )
  host.child.once('exit', (code, signal) => {
    exit = [code, signal]
    setTimeout(() => {
      isDrained = true
      goneIfDrained()
    }, 50).unref()
    goneIfDrained()
  })
  host.answers.once('close', () => {
    isDrained = true
    goneIfDrained()
  })

  return {
    request,
    ports: () => [...ports],
    onPort: (listener) => void portListeners.push(listener),
    output,
    close: (breach = new Breach('crash', 'The candidate was closed.')) => end(breach),
    isOpen: () => !ended,
    idOf: handles.idOf,
    lazy: handles.lazy,
  }
}

const take = <Value>(map: Map<number, Value>, id: number): Value => {
  const value = map.get(id)
  if (value === undefined) throw new Error('an answer to nothing')
  map.delete(id)
  return value
}

const known = (isKnown: boolean): void => {
  if (!isKnown) throw new Error('an answer to nothing')
}
