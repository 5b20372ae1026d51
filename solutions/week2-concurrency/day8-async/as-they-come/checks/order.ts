import { check, data } from '@firedrill/judge/testing'
import { type Answer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { type CheckAll, plenty, readAll } from './reading.ts'

export const checkOrder = (checkAll: CheckAll): void => {
  const together = check('asks all at the same time', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    await using service = await startEcho(async (_request, response) => {
      await held
      response.end('well')
    })
    const urls = Array.from({ length: 20 }, (_, index) => `${service.url}/${index}`)
    // Two with one name: each is asked.
    const reading = readAll(checkAll, [...urls, String(urls[0])])
    await service.until(() => service.seen.length >= 21, 1_500)
    const arrived = service.seen.length
    release()
    const given = await reading
    expect(
      arrived,
      `No answer had been given, and ${arrived} of 21 requests had arrived (required: 21). Twenty-one slow hosts take twenty-one times as long.`,
    ).toBe(21)
    expect(
      given.length,
      `21 urls were given, one of them twice. You gave ${given.length} results (required: 21). A host that is missing in the list is not seen as down.`,
    ).toBe(21)
    const none = await readAll(checkAll, [])
    expect(none, 'There were no urls (required: no result, and an end). A check without hosts dies.').toEqual(
      [],
    )
  })

  check('gives each result as soon as it is there', { after: together }, async () => {
    const gates = gateAnswers()
    await using service = await startEcho(gates.answer)
    const iterator = (
      await checkAll(
        [0, 1, 2].map((path) => `${service.url}/${path}`),
        plenty,
      )
    )[Symbol.asyncIterator]()
    const first = iterator.next()
    await service.until(() => service.seen.length === 3)
    const order: string[] = []
    for (const [index, path] of [2, 0, 1].entries()) {
      gates.open(path)
      const step = await Promise.race([index === 0 ? first : iterator.next(), nothing(1_200)])
      order.push(step === null ? 'nothing' : String((await data(step)).value?.url).replace(/.*\//, ''))
      if (step === null) break
    }
    for (const path of [0, 1, 2]) gates.open(path)
    expect(
      order.join(', '),
      `Url 2 was answered first, then 0, then 1, each after the result before it had been read. You gave ${order.join(', ')} (required: 2, 0, 1). On call looks at an empty screen while the answers are there.`,
    ).toBe('2, 0, 1')
  })

  check('hangs up when nobody reads on', { after: together }, async () => {
    const gates = gateAnswers()
    await using service = await startEcho(gates.answer)
    const urls = [0, 1, 2, 3].map((path) => `${service.url}/${path}`)
    gates.open(0)
    const leaving = (async () => {
      for await (const _ of await checkAll(urls, plenty)) break
    })()
    if ((await Promise.race([leaving, nothing(1_200)])) === null)
      for (const path of [1, 2, 3]) gates.open(path)
    await leaving
    await service.until(() => ends(service).filter((end) => end === 'hung-up').length === 3, 1_000)
    const told = ends(service).toSorted().join(', ')
    expect(
      told,
      `The reader left after the first of 4 results. At the service the exchanges are ${told} (required: answered, hung-up, hung-up, hung-up). Whoever loses patience leaves the load behind, and the process does not end.`,
    ).toBe('answered, hung-up, hung-up, hung-up')
  })
}

const ends = ({ seen }: { seen: { end: string }[] }): string[] => seen.map(({ end }) => end)

/** A service whose answers wait until their gate opens, path by path. */
const gateAnswers = (): { answer: Answer; open: (path: number) => void } => {
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>())
  return {
    answer: async ({ url }, response) => {
      await gates[Number(url.slice(1))]?.promise
      response.end('well')
    },
    open: (path) => gates[path]?.resolve(),
  }
}

const nothing = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null))
