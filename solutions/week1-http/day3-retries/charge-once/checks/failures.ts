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
    await using shop = await openShop(booking(), { KEEP_MS: '40' })
    await shop.ask('k-1')
    const end = performance.now() + 1_500
    while (shop.bank.seen.length < 2 && performance.now() < end) {
      await shop.bank.until(() => false, 60)
      await shop.ask('k-1')
    }
    judgeBank(
      'Answers are kept for 40 ms, and the same key came again long after',
      shop.bank,
      2,
      'Memory grows by every charge there ever was.',
    )
  })
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
