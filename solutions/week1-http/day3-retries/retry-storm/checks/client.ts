import { check, fail, type RemoteModule } from '@firedrill/judge/testing'
import { type Answer, startEcho } from '@firedrill/lab'
import { judge, judgeRangeErrors, judgeRequests } from './judgements.ts'

type CreateClient = RemoteModule<typeof import('../retry-storm.ts')>['createClient']

const options = { tries: 3, share: 0.25, reserve: 2, windowMs: 60_000, now: () => 0 }

const answering =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end('an answer')

export const checkClient = (createClient: CreateClient): void => {
  const again = check('tries again after a 503', async () => {
    let asked = 0
    await using service = await startEcho((request, response) =>
      answering(asked++ % 2 === 0 ? 503 : 200)(request, response),
    )
    const client = await createClient(options)
    judge(
      'The service answered 503, then 200.',
      await client.get(service.url),
      200,
      'A hiccup reaches the user.',
    )
    judgeRequests('The service answered 503, then 200.', service.seen.length, 2, {
      more: 'What has answered is asked again.',
      less: 'A hiccup reaches the user.',
    })
  })

  check('keeps a dead service within the budget', { after: again }, async () => {
    await using service = await startEcho(answering(503))
    const client = await createClient(options)
    const statuses: number[] = []
    for (let call = 0; call < 40; call++) statuses.push(await client.get(service.url).catch(explainThrow))
    judgeRequests(
      '40 calls, one after the other, of a service that is down, with a reserve of 2 and a share of 0.25.',
      service.seen.length,
      52,
      { more: 'Retries make a load of their own, when the service can take none.', less: hiccup },
    )
    judge(
      '40 calls of a service that answers 503.',
      [...new Set(statuses)],
      [503],
      'A refused retry is no failure of its own.',
    )
    await using crowd = await startEcho(answering(503))
    const loud = await createClient(options)
    await Promise.all(Array.from({ length: 40 }, () => loud.get(crowd.url).catch(explainThrow)))
    judgeRequests('40 calls at once of a service that is down.', crowd.seen.length, 52, {
      more: 'Each call has a budget of its own, and together they have none.',
      less: hiccup,
    })
    await using other = await startEcho(answering(503))
    await using third = await startEcho(answering(503))
    const wide = await createClient(options)
    for (let call = 0; call < 20; call++) {
      for (const { url } of [other, third]) await wide.get(url).catch(explainThrow)
    }
    judgeRequests(
      '40 calls, of two services that are down, by turns.',
      other.seen.length + third.seen.length,
      52,
      { more: 'Each url has a budget of its own, and a client of many urls has none.', less: hiccup },
    )
  })

  check('never asks more often than its tries', { after: again }, async () => {
    for (const [status, tries, requests] of [
      [503, 3, 3],
      [503, 1, 1],
      [404, 3, 1],
      [500, 3, 1],
    ] as const) {
      await using service = await startEcho(answering(status))
      const client = await createClient({ ...options, reserve: 40, tries })
      judge(
        `The service answered ${status}, with ${tries} tries allowed.`,
        await client.get(service.url),
        status,
        'The caller acts on what nobody said.',
      )
      judgeRequests(
        `The service answered ${status}, with ${tries} tries allowed.`,
        service.seen.length,
        requests,
        {
          more: 'A budget does not make a repeat useful.',
          less: 'A hiccup reaches the user, though there are tries left.',
        },
      )
    }
  })

  check('refuses a client that cannot work', { after: again }, () =>
    judgeRangeErrors(
      [{ tries: 0 }, { tries: -1 }, { tries: 1.5 }, { tries: Number.NaN }, { share: -1 }].map((fault) => {
        const [[name, value]] = Object.entries(fault) as [[string, number]]
        return [`createClient with ${name} ${value}`, async () => createClient({ ...options, ...fault })]
      }),
      'It shows itself in the next outage, as a client that asks nobody or never stops.',
    ),
  )
}

const hiccup = 'A hiccup reaches the user, though the budget has room.'

const explainThrow = (): never =>
  fail(
    'The budget refused a retry, and you threw (required: the status). Callers learn that a budget is spent, and not what the service said.',
  )
