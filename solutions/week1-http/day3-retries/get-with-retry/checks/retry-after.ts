import { check } from '@firedrill/judge/testing'
import { answer, answering } from './answers.ts'
import type { Steps } from './steps.ts'

export const checkRetryAfter = ({ now, judgeCourse }: Steps): void => {
  const patient = { tries: 3, maxWaitMs: 3_600_000 }
  const cost = 'It is asked before it is ready, by everybody it has told so.'

  const seconds = check('waits as many seconds as it is told', async () => {
    for (const status of [429, 503, 502, 504]) {
      await judgeCourse({
        what: `answered ${status} with "Retry-After: 7", then 200`,
        answers: [telling(status, '7'), answering(200)],
        options: patient,
        waits: [7_000],
        result: answer(200, 2),
        cost,
      })
    }
  })

  check('waits until the date it is told', { after: seconds }, async () => {
    // A date has whole seconds, the clock may stand between two.
    const at = Math.floor(now() / 1_000) * 1_000 + 10_000
    await judgeCourse({
      what: 'answered 503 with a date some seconds ahead, then 200',
      answers: [telling(503, new Date(at).toUTCString()), answering(200)],
      options: patient,
      waits: [at - now()],
      result: answer(200, 2),
      cost,
    })
    await judgeCourse({
      what: 'answered 503 with a date that is past, then 200',
      answers: [telling(503, new Date(now() - 60_000).toUTCString()), answering(200)],
      options: { ...patient, baseMs: 1_000, capMs: 1_000 },
      waits: [500],
      result: answer(200, 2),
      cost: 'A date that is past asks for no wait, and your own remains.',
    })
  })

  check('adds its own wait to what it is told', { after: seconds }, async () => {
    await judgeCourse({
      what: 'answered 503 with "Retry-After: 5" twice, then 200, with a base of 1000 ms and draws of 0.5',
      answers: [telling(503, '5'), telling(503, '5'), answering(200)],
      options: { ...patient, baseMs: 1_000, capMs: 60_000 },
      waits: [5_500, 6_000],
      result: answer(200, 3),
      cost: 'Eight hundred agents were told the same five seconds, and come in the same moment.',
    })
  })

  check('gives up at once when told to wait too long', { after: seconds }, async () => {
    await judgeCourse({
      what: 'answered 503 with "Retry-After: 61", with a maxWaitMs of 60000',
      answers: [telling(503, '61')],
      options: { tries: 3, maxWaitMs: 60_000 },
      waits: [],
      result: answer(503, 1),
      cost: 'One header puts an agent to sleep for as long as somebody likes.',
    })
    await judgeCourse({
      what: 'answered 503 with "Retry-After: 60", then 200, with a maxWaitMs of 60000',
      answers: [telling(503, '60'), answering(200)],
      options: { tries: 3, maxWaitMs: 60_000, baseMs: 2_000, capMs: 2_000 },
      waits: [61_000],
      result: answer(200, 2),
      cost: 'The limit is for what the header asks, and this is not more.',
    })
    await judgeCourse({
      what: 'answered 503 with "Retry-After: 40" twice, then 200, with a maxWaitMs of 60000',
      answers: [telling(503, '40'), telling(503, '40'), answering(200)],
      options: { tries: 3, maxWaitMs: 60_000 },
      waits: [40_000, 40_000],
      result: answer(200, 3),
      cost: 'The limit is for what one header asks, and neither asks for more.',
    })
  })

  check('waits its own time for what is no Retry-After', { after: seconds }, async () => {
    for (const value of ['soon', '-5', '1.5', '12 s', 'Tue, 40 Mar 2026 02:30:00 GMT']) {
      await judgeCourse({
        what: `answered 503 with "Retry-After: ${value}", then 200, with a base of 1000 ms and draws of 0.5`,
        answers: [telling(503, value), answering(200)],
        options: { ...patient, baseMs: 1_000, capMs: 60_000 },
        waits: [500],
        result: answer(200, 2),
        cost: 'A header that nobody can read decides when you come back.',
      })
    }
  })
}

const telling = (status: number, value: string) => answering(status, { 'retry-after': value })
