import { closeAll } from '../close-all.ts'
import { createGauge } from '../gauge.ts'
import { type Member, type MemberState, startMember } from './start-member.ts'

/** Services that each tell their health at `/health`. */
export interface Fleet extends AsyncDisposable {
  /** In the order given; each with its own url and evidence. */
  members: Member[]
  /** Base urls by name. */
  urls: Record<string, string>
  /** Throws RangeError for a name the fleet does not know. */
  member: (name: string) => Member
  /** Changes one member while it runs. */
  set: (name: string, state: MemberState) => Promise<void>
  /** The most requests that were open at once, over all members. */
  peak: () => number
  /** Requests so far, over all members. */
  requests: () => number
  close: () => Promise<void>
}

/**
 * Starts a fleet: healthy members `node-1` … `node-n`, or the ones described. `/health` gives
 * `{"name":…,"status":"up"}` with 200; a fault applies to every path. `keep` is as for `startEcho`.
 */
export const startFleet = async (
  wanted: number | (MemberState & { name: string })[],
  { keep }: { keep?: number } = {},
): Promise<Fleet> => {
  const described = typeof wanted === 'number' ? numbered(wanted) : wanted
  const open = createGauge()
  let arrivals = 0
  const counting = {
    ...open,
    enter: () => {
      arrivals++
      open.enter()
    },
  }
  const starts = await Promise.allSettled(described.map((one) => startMember(one, { open: counting, keep })))
  const members = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  const close = (): Promise<void> => closeAll(members)
  const failed = starts.find((start) => start.status === 'rejected')
  if (failed) {
    await close()
    throw failed.reason
  }
  const byName = new Map(members.map((one) => [one.name, one]))
  const member = (name: string): Member => {
    const found = byName.get(name)
    if (found) return found
    throw new RangeError(`Expected a member of the fleet (${[...byName.keys()].join(', ')}), got "${name}".`)
  }
  return {
    members,
    urls: Object.fromEntries(members.map(({ name, url }) => [name, url])),
    member,
    set: async (name, state) => member(name).set(state),
    peak: open.peak,
    requests: () => arrivals,
    close,
    [Symbol.asyncDispose]: close,
  }
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `node-${index + 1}` }))
