import { check, type RemoteModule } from '@firedrill/judge/testing'
import { judge, judgeRangeErrors } from './judgements.ts'

type CreateBudget = RemoteModule<typeof import('../retry-storm.ts')>['createBudget']

/** Shares that are exact in binary: how a budget adds up is not asked for. */
const options = { share: 0.25, reserve: 2, windowMs: 10_000 }

export const checkBudget = (createBudget: CreateBudget): void => {
  const open = async (changes: Partial<typeof options> = {}) => {
    let time = 1_000_000
    const budget = await createBudget({ ...options, ...changes, now: () => time })
    return {
      wait: (ms: number) => (time += ms),
      request: async (times: number) => {
        for (let number = 0; number < times; number++) await budget.request()
      },
      /** How many of so many retries were allowed. */
      retry: async (times: number) => {
        let allowed = 0
        for (let number = 0; number < times; number++) if (await budget.retry()) allowed++
        return allowed
      },
    }
  }

  const reserve = check('allows its reserve without traffic', async () => {
    const budget = await open()
    judge('A reserve of 2, no requests, and 5 retries wanted.', await budget.retry(5), 2, {
      more: 'Retries have no bound.',
      less: 'A quiet client cannot repeat its one request.',
    })
    const none = await open({ reserve: 0 })
    judge(
      'No reserve, no requests, and 5 retries wanted.',
      await none.retry(5),
      0,
      'Retries without requests have no bound.',
    )
  })

  check('allows a share of the requests', { after: reserve }, async () => {
    const budget = await open()
    await budget.request(40)
    judge(
      'A reserve of 2, a share of 0.25, 40 requests, and 40 retries wanted.',
      await budget.retry(40),
      12,
      {
        more: 'In an outage the service gets that much more than its load.',
        less: 'A hiccup reaches the user, though the budget has room.',
      },
    )
    await budget.request(3)
    judge(
      'Then 3 more requests, and a retry wanted.',
      await budget.retry(1),
      0,
      'Three quarters of a retry are none.',
    )
    await budget.request(1)
    judge('Then one more request, and 2 retries wanted.', await budget.retry(2), 1, {
      more: 'One request pays for more than its share.',
      less: 'A hiccup reaches the user, though the budget has room.',
    })
  })

  check('forgets what is older than its window', { after: reserve }, async () => {
    const budget = await open({ reserve: 0 })
    await budget.request(8)
    budget.wait(9_999)
    judge(
      '8 requests came 9,999 ms ago, in a window of 10 s, and a retry wanted.',
      await budget.retry(1),
      1,
      'Traffic of just now does not count.',
    )
    budget.wait(1)
    judge(
      '8 requests came 10,000 ms ago, in a window of 10 s, and a retry wanted.',
      await budget.retry(1),
      0,
      'The traffic of yesterday pays for a storm of today.',
    )
    await budget.request(8)
    judge('Then 8 requests, a retry of 1 ms ago, and 3 retries wanted.', await budget.retry(3), 1, {
      more: 'Retries of just now do not count.',
      less: 'A hiccup reaches the user, though the budget has room.',
    })
    budget.wait(9_999)
    judge(
      '9,999 ms later: one of 2 retries has left the window, and 3 retries wanted.',
      await budget.retry(3),
      1,
      { more: 'What was spent just now is there again.', less: 'What was spent once is spent for ever.' },
    )
  })

  check('does not count what it refused', { after: reserve }, async () => {
    const budget = await open({ reserve: 1 })
    await budget.retry(50)
    await budget.request(4)
    judge(
      'A reserve of 1, 50 retries wanted, then 4 requests, and 3 more retries wanted.',
      await budget.retry(3),
      1,
      {
        more: 'In an outage the service gets more than its share.',
        less: 'A client that asked in vain is refused for as long as it asks.',
      },
    )
  })

  check('refuses options that cannot work', { after: reserve }, () =>
    judgeRangeErrors(
      [
        { share: -0.1 },
        { share: Number.NaN },
        { reserve: -1 },
        { reserve: Number.POSITIVE_INFINITY },
        { windowMs: 0 },
        { windowMs: -1 },
        { windowMs: Number.NaN },
      ].map((fault) => {
        const [[name, value]] = Object.entries(fault) as [[string, number]]
        return [`createBudget with ${name} ${value}`, () => open(fault)]
      }),
      'A budget that cannot count allows everything, or nothing.',
    ),
  )
}
