import { allDays } from '@firedrill/course'
import { askHost, readMembership } from '@firedrill/session/workshop'
import { type SeatedLearner, seatLearner } from './seat-learner.ts'
import type { HostProcess } from './start-host.ts'

/** A room of learners in the middle of day 1, as a test knows it. */
export interface FilledRoom {
  learners: SeatedLearner[]
  /** The check that most of them fail at `status-code`. */
  check: { title: string; misconception: string }
  failing: number
  tried: number
}

const check = {
  title: 'tells JSON from any other type, and from none',
  misconception: 'The type says who speaks, and a body that looks right does not.',
}

/** Seats so many learners, each with the real client, and has them drill. The same every time. */
export const fillRoom = async (host: HostProcess, count: number): Promise<FilledRoom> => {
  const learners: SeatedLearner[] = []
  let failing = 0
  let minutes = 0
  for (let number = 1; number <= count; number++) {
    const clock = { now: new Date() }
    const learner = seatLearner({ now: () => clock.now })
    learners.push(learner)
    const name = number === 3 ? '<img src=x onerror=alert(1)>' : `Learner Nr ${number}`
    await learner.join(`${host.code}@${host.place}`, { name })
    const items = allDays(learner.session.course).find(({ id }) => id === 'day1')?.items ?? []
    const isFailing = number % 3 !== 0
    for (const item of isFailing ? items.slice(0, 0) : items.slice(0, (number % 7) + 1)) {
      if (item.files.length === 0 || item.slug === 'status-code') continue
      learner.open(item.slug)
      minutes = (minutes + 2) % 9
      clock.now = new Date(clock.now.getTime() + (60 + minutes * 45) * 1_000)
      learner.judged(item.slug)
    }
    learner.open('status-code')
    if (isFailing) {
      failing++
      for (let tries = 0; tries <= number % 4; tries++) learner.judged('status-code', [check])
      if (number % 2 === 0) learner.session.hints(learner.item('status-code'), { isNext: true })
    } else learner.judged('status-code')
    await learner.send()
    if (number % 7 === 0) await raiseHand(learner.root)
  }
  return { learners, check, failing, tried: count }
}

const raiseHand = async (root: string): Promise<void> => {
  const { url = '', token = null } = readMembership(root) ?? {}
  await askHost({ url, token, path: '/api/hand', message: { isRaised: true }, deadlineMs: 10_000 })
}
