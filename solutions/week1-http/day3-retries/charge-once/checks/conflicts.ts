import { check } from '@firedrill/judge/testing'
import { booking, holding, judgeBank, judgeReply, openShop, order } from './shop.ts'

export const checkConflicts = (): void => {
  check('refuses a request without a key', async () => {
    await using shop = await openShop(booking())
    for (const [what, key] of [
      ['A request came without a key', null],
      ['A request came with an empty key', ''],
    ] as const) {
      judgeReply(what, await shop.statusOf(key), '400', 'Nobody can tell its repeat from another charge.')
    }
    judgeBank(
      'Two requests came without a key',
      shop.bank,
      0,
      'Money moves for a request that nobody can repeat.',
    )
  })

  check('refuses another body under the same key', async () => {
    await using shop = await openShop(booking())
    const first = await shop.ask('k-1')
    const other = await shop.statusOf('k-1', '{"cents":99000}')
    const what = 'A known key came with another body'
    judgeReply(what, other, '422', 'The shop takes the answer to one order for that to another.')
    judgeBank(what, shop.bank, 1, 'One of two orders is charged under the name of the other.')
    judgeReply(
      'After that its first request came again',
      await shop.ask('k-1'),
      first,
      'A mistake of one request spoils the answer of another.',
    )
    judgeBank('After that its first request came again', shop.bank, 1, 'What was booked is booked again.')
    judgeReply(
      'A known key came with the same order, written with other spaces',
      await shop.statusOf('k-1', '{ "cents": 1250 }'),
      '422',
      'What is compared is what somebody makes of the text, and each makes something else.',
    )
  })

  check('tells that the first is still at work', async () => {
    const { held, open } = holding(booking())
    await using shop = await openShop(held)
    const first = shop.ask('k-1', order)
    await shop.bank.until(() => shop.bank.seen.length === 1)
    const second = await shop.statusOf('k-1')
    const asked = shop.bank.seen.length
    open()
    const what = 'The same request came while the first was at work'
    judgeReply(
      what,
      second,
      '409',
      asked > 1
        ? 'Both reached the bank, and only luck decides whether it books twice.'
        : 'The shop hangs where it could ask later.',
    )
    judgeBank(what, shop.bank, 1, 'Only luck decides whether it books twice.')
    judgeReply(
      'The first had waited for the bank',
      await first,
      '201 {"id":"d-1"}',
      'The shop does not learn that it was paid.',
    )
    judgeReply(
      'Later the same request came again',
      await shop.ask('k-1'),
      '201 {"id":"d-1"}',
      'A conflict that has passed is reported for ever.',
    )
  })
}
