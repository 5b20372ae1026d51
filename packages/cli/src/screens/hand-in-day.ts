import type { Day } from '@firedrill/course'
import type { DrillPorts } from '@firedrill/tui'
import {
  describeKept,
  describeOffer,
  describeRefused,
  formatHandIn,
  summariseHandIn,
} from '../print/hand-in.ts'

/** How a day is handed in from the screens. */
export interface HandInDay {
  look: DrillPorts['handIn']
  send: DrillPorts['sendDay']
  /** Waits for no grade any more. */
  close: () => void
}

const deadlineMs = 20_000
/** As long as `drill submit` waits unless told. */
const gradeSeconds = 60

/** Hands days in to the workshop that was joined; its client is loaded when a learner asks for it. */
export const handInDay = (root: string, dayOf: (id: string) => Day): HandInDay => {
  const stop = new AbortController()
  const { signal } = stop
  return {
    look: async (id) => {
      const { awaitHandInReport, offerHandIn } = await import('@firedrill/session/workshop')
      const offer = describeOffer(id, offerHandIn(root, dayOf(id)))
      const last = await awaitHandInReport(root, id, { seconds: 0, deadlineMs, signal })
      const before = last ? formatHandIn(last) : 'The workshop is away: it is kept, and sent once it answers.'
      return `${offer}\n\n${last?.state === 'none' ? '' : before}`.trimEnd()
    },
    send: async (id, tell) => {
      const { awaitHandInReport, prepareHandIn, sendHandIns } = await import('@firedrill/session/workshop')
      prepareHandIn(root, dayOf(id))
      const { isAway, refused } = await sendHandIns(root, { deadlineMs })
      const ours = refused.find(({ day }) => day === id)
      if (ours) return describeRefused(ours)
      if (isAway) return describeKept(id)
      tell(`${id} is handed in. What comes of it is told here, and shown by i on the day.`)
      const report = await awaitHandInReport(root, id, { seconds: gradeSeconds, deadlineMs, signal })
      if (!report) return `${id} is handed in. The workshop is away now: i on the day shows its grade later.`
      return `${summariseHandIn(report)}${report.state === 'graded' ? ' i on the day shows it whole.' : ''}`
    },
    close: () => stop.abort(),
  }
}
