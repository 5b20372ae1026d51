import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { headersOf, sender } from './ask-host.ts'
import { type Room, roomSchema } from './messages.ts'

const firstWaitMs = 1_000
const longestWaitMs = 15_000
/** The host says something at least every 15 seconds; a line that is silent for longer is dead. */
const silenceMs = 40_000

/**
 * Hears what the host says of the room until the signal comes: server-sent events. A host that is away is asked again,
 * later and later, and never by all learners at once.
 */
export const followRoom = async (
  { url, token }: { url: string; token: string },
  on: { room: (room: Room) => void; away: () => void },
  signal: AbortSignal,
): Promise<void> => {
  for (let misses = 0; !signal.aborted; misses++) {
    const end = await listen(
      { url, token },
      (room) => {
        misses = 0
        on.room(room)
      },
      signal,
    ).catch(() => 'broken' as const)
    if (signal.aborted || end === 'refused') return
    on.away()
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** misses)
    await sleep(waitMs * (0.5 + Math.random()), undefined, { signal, ref: false }).catch(() => {})
  }
}

/** Resolves or rejects when the line ends; `refused` where the host takes nothing from this learner. */
const listen = (
  { url, token }: { url: string; token: string },
  onRoom: (room: Room) => void,
  signal: AbortSignal,
): Promise<'ended' | 'refused'> =>
  new Promise((resolve, reject) => {
    const call = sender(url)(`${url}/api/room`, { signal, headers: headersOf(token) })
    call.setTimeout(silenceMs, () => call.destroy(new Error('the host fell silent')))
    call.on('error', reject)
    call.once('response', (response) => {
      if (response.statusCode === 401) {
        call.destroy()
        return resolve('refused')
      }
      if (response.statusCode !== 200) return void call.destroy(new Error(`${response.statusCode}`))
      response.on('error', reject)
      // A reader of lines tells the error of what it reads once more.
      const lines = createInterface({ input: response }).on('error', reject)
      lines.on('line', (line) => {
        const room = line.startsWith('data: ') ? parse(line.slice(6)) : null
        if (room) onRoom(room)
      })
      lines.once('close', () => resolve('ended'))
    })
    call.end()
  })

const parse = (text: string): Room | null => {
  try {
    return roomSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
