import { debit, type Reply } from './bank.ts'

type State = { is: 'open' } | { is: 'closed'; reply: Reply; closedAt: number }

class Ledger {
  readonly #rows = new Map<string, { body: string; state: State }>()
  readonly #keepMs = Number(process.env.KEEP_MS ?? 86_400_000)

  find(key: string) {
    const row = this.#rows.get(key)
    if (row?.state.is === 'closed' && performance.now() - row.state.closedAt > this.#keepMs) {
      this.#rows.delete(key)
      return undefined
    }
    return row
  }

  reserve(key: string, body: string): void {
    this.#rows.set(key, { body, state: { is: 'open' } })
  }

  close(key: string, reply: Reply): void {
    const row = this.#rows.get(key)
    if (row) row.state = { is: 'closed', reply, closedAt: performance.now() }
  }

  release(key: string): void {
    this.#rows.delete(key)
  }
}

const ledger = new Ledger()
const refuse = (status: number): Reply => ({ status, body: '' })

export const charge = async (key = '', body: string): Promise<Reply> => {
  if (key.length === 0) return refuse(400)
  const row = ledger.find(key)
  if (row && row.body !== body) return refuse(422)
  if (row) return row.state.is === 'open' ? refuse(409) : row.state.reply
  ledger.reserve(key, body)
  try {
    const reply = await debit(key, body)
    if (reply.status < 500) ledger.close(key, reply)
    else ledger.release(key)
    return reply
  } catch {
    ledger.release(key)
    return refuse(502)
  }
}
