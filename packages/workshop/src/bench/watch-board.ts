import { request } from 'node:http'
import { createInterface } from 'node:readline'

/** A board that is open: how many tries of each learner it has shown. */
export interface WatchedBoard {
  seen: (learner: string) => number
  close: () => void
}

interface Event {
  seats?: { id: string; cells: Record<string, { tries: number } | undefined> }[]
}

/** Opens a board; `onTries` is told when it shows more of a learner's tries. */
export const watchBoard = async (
  { url, key }: { url: string; key: string },
  onTries: (learner: string, tries: number) => void,
): Promise<WatchedBoard> => {
  const seen = new Map<string, number>()
  const call = request(`${url}/api/board`, { headers: { authorization: `Bearer ${key}` } })
  call.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    call.once('error', reject)
    call.once('response', (response) => {
      response.on('error', () => {})
      const lines = createInterface({ input: response }).on('error', () => {})
      lines.on('line', (line) => {
        if (!line.startsWith('data: ')) return
        for (const { id, cells } of (JSON.parse(line.slice(6)) as Event).seats ?? []) {
          const tries = cells['day1/status-code']?.tries ?? 0
          if (tries <= (seen.get(id) ?? 0)) continue
          seen.set(id, tries)
          onTries(id, tries)
        }
        resolve()
      })
    })
    call.end()
  })
  return { seen: (learner) => seen.get(learner) ?? 0, close: () => void call.destroy() }
}
