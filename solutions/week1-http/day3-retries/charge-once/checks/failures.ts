import { check } from '@firedrill/judge/testing'
import { type Answer, misbehave } from '@firedrill/lab'
import { booking, judgeBank, judgeDebits, judgeReply, openShop } from './shop.ts'

export const checkFailures = (): void => {
  const noAnswer = check('asks again after the bank gave no answer', async () => {
    for (const [what, fault] of [
      ['The bank broke off before its answer', misbehave({ kind: 'reset-before-headers' })],
      ['The bank broke off in the middle of its answer', misbehave({ kind: 'truncated-body' })],
    ] as const) {
      await using shop = await openShop(once(fault))
      judgeReply(what, await shop.statusOf('k-1'), '502', 'The shop takes an unknown end for a known one.')
      const reply = await shop.ask('k-1')
      judgeBank(
        `${what}, and the shop asked again`,
        shop.bank,
        2,
        'The key is used up, and nobody ever learns what became of the charge.',
      )
      judgeDebits(shop.bank, ['k-1', 'k-1'])
      judgeReply(
        `${what}, and the shop asked again`,
        reply,
        '201 {"id":"d-1"}',
        'The charge is done, and the shop cannot learn it.',
      )
    }
  })

  check('asks again after a failure of the bank', { after: noAnswer }, async () => {
    for (const status of [503, 500]) {
      await using shop = await openShop(
        once((_request, response) => response.writeHead(status).end('{"error":"maintenance"}')),
      )
      judgeReply(
        `The bank answered ${status}`,
        await shop.ask('k-1'),
        `${status} {"error":"maintenance"}`,
        'The shop does not learn what was wrong.',
      )
      const reply = await shop.ask('k-1')
      judgeBank(
        `The bank answered ${status}, and the shop asked again`,
        shop.bank,
        2,
        'A minute of maintenance is kept as the answer of a day.',
      )
      judgeReply(
        `The bank answered ${status}, and the shop asked again`,
        reply,
        '201 {"id":"d-1"}',
        'A minute of maintenance is kept as the answer of a day.',
      )
    }
  })

  check('forgets an answer after its time', { after: noAnswer }, async () => {
    const asked = await askAgainAndAgain()
    judgeBank(
      'The same key came again and again, for longer than answers are kept',
      { seen: asked },
      2,
      'Memory grows by every charge there ever was.',
    )
    judgeBank(
      'The bank took longer than answers are kept, and the same request came again at once after its answer',
      { seen: await askAfterSlowBank() },
      1,
      'An answer is gone before it was there, and the slowest charges are the ones that are repeated.',
    )
  })
}

/** Asks until the bank is asked again. Where the machine is too busy to ask often enough, with more time. */
const askAgainAndAgain = async (): Promise<unknown[]> => {
  let asked: unknown[] = []
  for (const keepMs of [150, 500]) {
    await using shop = await openShop(booking(), { KEEP_MS: String(keepMs) })
    await shop.ask('k-1')
    const end = performance.now() + 3 * keepMs + 500
    let longest = 0
    for (let last = performance.now(); shop.bank.seen.length < 2 && last < end; ) {
      await shop.bank.until(() => false, 25)
      await shop.ask('k-1')
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
    asked = [...shop.bank.seen]
    if (longest < keepMs) break
  }
  return asked
}

/** On a busy machine the second request may come when the answer may be gone: that proves nothing, and is repeated. */
const askAfterSlowBank = async (): Promise<unknown[]> => {
  for (const keepMs of [100, 400, 1_200]) {
    const book = booking()
    let isFirst = true
    let answeredAt = 0
    await using shop = await openShop(
      async (seen, response) => {
        if (isFirst) await new Promise((resolve) => setTimeout(resolve, keepMs + 50))
        if (isFirst) answeredAt = performance.now()
        isFirst = false
        await book(seen, response)
      },
      { KEEP_MS: String(keepMs) },
    )
    await shop.ask('k-1')
    await shop.ask('k-1')
    // It cannot have kept the answer for longer than the bank has given it.
    if (performance.now() - answeredAt < keepMs - 5) return [...shop.bank.seen]
  }
  return ['nothing was proved']
}

/** A bank that commits the fault once. */
const once = (fault: Answer): Answer => {
  const book = booking()
  let isFirst = true
  return (seen, response) => {
    if (!isFirst) return book(seen, response)
    isFirst = false
    return fault(seen, response)
  }
}
