import type { StoredLaptop } from '../store/write-laptop.ts'
import type { RoomState } from './room.ts'

/** What the board shows of a laptop that said how ready it is. */
export interface LaptopView {
  number: number
  name: string
  platform: string
  isReady: boolean
  /** What it lacks; empty where it is ready. */
  missing: string[]
  /** What works, with something to know. */
  notes: string[]
  reportedMs: number
}

/** "27 of 30 ready": those that are not come first. */
export const viewLaptops = ({ laptops }: Pick<RoomState, 'laptops'>): LaptopView[] =>
  Array.from(laptops.values(), viewLaptop).toSorted(
    (one, other) => Number(one.isReady) - Number(other.isReady) || one.number - other.number,
  )

const viewLaptop = ({ number, name, platform, found, reportedMs }: StoredLaptop): LaptopView => {
  const tell = (wanted: 'fail' | 'warn'): string[] =>
    found
      .filter(({ status }) => status === wanted)
      .map(({ name: what, detail }) => (detail === null ? what : `${what}: ${detail}`))
  const missing = tell('fail')
  return { number, name, platform, isReady: missing.length === 0, missing, notes: tell('warn'), reportedMs }
}
