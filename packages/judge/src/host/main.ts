import { channel } from 'node:diagnostics_channel'
import type { Server } from 'node:net'
import { createLifelines } from '../wire/lifelines.ts'
import type { Callback, CallbackAnswer, Notice, Report, Request } from '../wire/messages.ts'
import { type Codec, createCodec } from './codec.ts'
import { type Link, openLink } from './link.ts'
import { perform } from './operations.ts'

/**
 * The candidate's process. It is started before it is needed, imports the week's libraries while it waits, and does
 * what the judge asks. Everything in here is within the candidate's reach: the judge trusts none of it.
 */

/** The one of this moment: a virtual clock may replace it. */
const wait = setTimeout
/** How long the judge may take to read what came last, in milliseconds. */
const lastWords = 2_000

const lifelines = createLifelines({
  settle: (settlement) => report({ kind: 'settle', ...settlement }),
  abort: (signal, reason) => report({ kind: 'abort', signal, reason }),
})

const codec: Codec = createCodec({
  callBack: (callback, args) => {
    const answer = codec.decode(link.ask(encodeCallback({ callback, args }))) as CallbackAnswer
    if (answer.isThrown) throw answer.thrown
    return answer.value
  },
  ...lifelines,
})

const link: Link = openLink((text) => {
  const message = codec.decode(text) as Request | Notice
  if (message.op === 'abort') lifelines.abort(message.signal, message.reason)
  else if (message.op === 'settle') lifelines.settle(message)
  else void answer(message)
})

const answer = async (request: Request): Promise<void> => {
  const { id } = request
  try {
    const value = await perform(codec, request)
    report({ kind: 'answer', id, value })
  } catch (thrown) {
    report({ kind: 'thrown', id, thrown })
  }
}

/** Says what happened; where a value cannot cross, says that instead. */
const report = (message: Report): void => {
  try {
    send(codec.encode(message))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (message.kind === 'answer' || message.kind === 'thrown') {
      send(codec.encode({ kind: 'uncarried', id: message.id, why }))
    } else if (message.kind === 'uncaught') {
      send(codec.encode({ ...message, error: new Error(why) }))
    } else if (message.kind === 'settle') {
      send(codec.encode({ kind: 'settle', promise: message.promise, isThrown: true, thrown: new Error(why) }))
    }
  }
}

/** An argument that cannot cross is our limit: the judge hears of it before the candidate's code goes on. */
const encodeCallback = (callback: Callback): string => {
  try {
    return codec.encode(callback)
  } catch (error) {
    report({ kind: 'uncarried', id: 0, why: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

const send = (text: string): void => {
  if (Buffer.byteLength(text) > 8 * 1024 * 1024) throw new Error('more than 8 MB of data')
  link.send(text)
}

const uncaught = (error: unknown, origin: string): void => {
  report({ kind: 'uncaught', error, origin })
  // The judge ends this process once it has read that. If it were gone while the judge writes, the judge would read no
  // more, and take this for an exit.
  wait(() => process.exit(1), lastWords)
}
process.on('uncaughtException', uncaught)
process.on('unhandledRejection', (reason) => uncaught(reason, 'unhandledRejection'))

channel('tracing:net.server.listen:asyncEnd').subscribe((message) => {
  const address = (message as { server: Server }).server.address()
  if (address && typeof address === 'object') report({ kind: 'port', port: address.port })
})

/** The week's libraries, loaded while nobody waits. */
for (const url of JSON.parse(process.env.FIREDRILL_PRELOAD ?? '[]') as string[])
  await import(url).catch(() => {})
delete process.env.FIREDRILL_PRELOAD
