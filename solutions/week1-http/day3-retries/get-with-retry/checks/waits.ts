import { check } from '@firedrill/judge/testing'
import { answer, answering } from './answers.ts'
import type { Steps } from './steps.ts'

export const checkWaits = ({ judgeCourse }: Steps): void => {
  const away = 'answered 503 every time'

  const doubles = check('draws each wait from a backoff that doubles', async () => {
    await judgeCourse({
      what: `${away}, with a base of 200 ms and draws of 0.5`,
      answers: [answering(503)],
      options: { tries: 4, baseMs: 200, capMs: 60_000, random: () => 0.5 },
      waits: [100, 200, 400],
      result: answer(503, 4),
      cost: 'Agents that failed together return together, or too late.',
    })
    await judgeCourse({
      what: 'broke off and answered 429, then 200, with a base of 1000 ms and draws of 0.25',
      answers: [(_request, response) => response.socket?.destroy(), answering(429), answering(200)],
      options: { tries: 9, baseMs: 1_000, capMs: 60_000, random: () => 0.25 },
      waits: [250, 500],
      result: answer(200, 3),
      cost: 'Agents that failed together return together, or too late.',
    })
    const drawn = [0.5, 0.25, 0.75]
    await judgeCourse({
      what: `${away}, with a base of 200 ms and draws of 0.5, 0.25 and 0.75`,
      answers: [answering(503)],
      options: { tries: 4, baseMs: 200, capMs: 60_000, random: () => drawn.shift() ?? 0 },
      waits: [100, 100, 600],
      result: answer(503, 4),
      cost: 'Whoever draws once is early or late for good, with all that drew alike.',
    })
  })

  check('caps the backoff', { after: doubles }, async () => {
    await judgeCourse({
      what: `${away}, with a base of 200 ms, a cap of 500 ms and draws of 0.5`,
      answers: [answering(503)],
      options: { tries: 6, baseMs: 200, capMs: 500, random: () => 0.5 },
      waits: [100, 200, 250, 250, 250],
      result: answer(503, 6),
      cost: 'Without the cap an agent sleeps long after the service is back; capped after the draw, all wait equally long.',
    })
  })

  check('waits only between two tries', { after: doubles }, async () => {
    const cost = 'A wait that nobody needs holds whoever asked.'
    const options = { baseMs: 4_000, capMs: 60_000, random: () => 0.5 }
    await judgeCourse({
      what: 'answered 200',
      answers: [answering(200)],
      options,
      waits: [],
      result: answer(200, 1),
      cost,
    })
    await judgeCourse({
      what: `${away}, with one try allowed`,
      answers: [answering(503)],
      options: { ...options, tries: 1 },
      waits: [],
      result: answer(503, 1),
      cost,
    })
    await judgeCourse({
      what: `${away}, with two tries allowed`,
      answers: [answering(503)],
      options: { ...options, tries: 2 },
      waits: [2_000],
      result: answer(503, 2),
      cost,
    })
  })
}
