import { check } from '@firedrill/judge/testing'
import { booking, holding, judgeBank, judgeDebits, judgeReply, openShop } from './shop.ts'

const twice = 'The customer pays twice.'

export const checkReplay = (): void => {
  const once = check('asks the bank once for a key', async () => {
    await using shop = await openShop(booking())
    const replies = [await shop.ask('k-1'), await shop.ask('k-1'), await shop.ask('k-1')]
    judgeReply(
      'A new key came',
      replies[0] ?? '',
      '201 {"id":"d-1"}',
      'The shop does not learn that it was paid.',
    )
    judgeBank('The same request came three times', shop.bank, 1, twice)
    judgeDebits(shop.bank, ['k-1'])
    for (const reply of replies.slice(1)) {
      judgeReply(
        'The same request came again',
        reply,
        '201 {"id":"d-1"}',
        'The shop shows a failure for what was paid.',
      )
    }
  })

  check('gives an answer that was lost', { after: once }, async () => {
    const { held, open } = holding(booking())
    await using shop = await openShop(held)
    const controller = new AbortController()
    const lost = shop.ask('k-1', undefined, controller.signal)
    await shop.bank.until(() => shop.bank.seen.length === 1)
    controller.abort()
    await lost
    open()
    const reply = await shop.askPatiently('k-1')
    judgeBank('The shop hung up before its answer and asked again', shop.bank, 1, twice)
    judgeReply(
      'The shop hung up before its answer and asked again',
      reply,
      '201 {"id":"d-1"}',
      'What was paid looks like a failure.',
    )
  })

  check('repeats a refusal', { after: once }, async () => {
    await using shop = await openShop(booking(402))
    const replies = [await shop.ask('k-1'), await shop.ask('k-1')]
    for (const reply of replies) {
      judgeReply(
        'The bank refused with 402',
        reply,
        '402 {"id":"d-1"}',
        'The shop does not learn that the card was refused.',
      )
    }
    judgeBank(
      'The bank refused with 402, and the shop asked twice',
      shop.bank,
      1,
      'Cards that are refused often are blocked.',
    )
  })

  check('charges equal orders with keys of their own', { after: once }, async () => {
    await using shop = await openShop(booking())
    const replies = [await shop.ask('k-1'), await shop.ask('k-2')]
    judgeBank('Two equal orders came with two keys', shop.bank, 2, 'The second coffee is for free.')
    judgeReply(
      'The second of two equal orders came',
      replies[1] ?? '',
      '201 {"id":"d-2"}',
      'A refund goes to the wrong charge.',
    )
  })

  check('lets no key wait for another', { after: once }, async () => {
    const { held, open } = holding(booking())
    let isFirst = true
    const bookAtOnce = booking()
    await using shop = await openShop((seen, response) => {
      if (!isFirst) return bookAtOnce(seen, response)
      isFirst = false
      return held(seen, response)
    })
    const slow = shop.ask('k-1')
    await shop.bank.until(() => shop.bank.seen.length === 1)
    const reply = await shop.statusOf('k-2')
    open()
    await slow
    judgeReply(
      'The bank was slow with one key, and another came',
      reply,
      '201',
      'One slow card holds the whole shop.',
    )
  })
}
