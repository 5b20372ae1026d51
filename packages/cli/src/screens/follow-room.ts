import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Drill } from '@firedrill/tui'

/** The workshop on the screens, where one was joined. */
export interface ShownRoom {
  hand: () => Promise<string>
  show: (drill: Drill) => void
  close: () => void
}

const secondMs = 1_000

/** Opens the workshop that was joined; without one it shows nothing, and loads nothing. */
export const followRoom = async (root: string): Promise<ShownRoom> => {
  if (!existsSync(join(root, '.firedrill/room.json'))) return none
  const { openRoom } = await import('@firedrill/session/workshop')
  let shown: Drill | null = null
  const show = (): void => {
    if (room && shown) shown.dispatch({ type: 'room', room: room.view() })
  }
  const room = openRoom(root, () => show())
  if (!room) return none
  // A countdown goes on without a word from the host.
  const timer = setInterval(show, secondMs)
  return {
    hand: room.hand,
    show: (drill) => {
      shown = drill
      show()
    },
    close: () => {
      clearInterval(timer)
      shown = null
      room.close()
    },
  }
}

const none: ShownRoom = {
  hand: async () => 'You are in no workshop: `pnpm drill room join CODE@host` joins one.',
  show: () => {},
  close: () => {},
}
