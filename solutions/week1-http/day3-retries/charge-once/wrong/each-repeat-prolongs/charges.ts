// fails: forgets an answer after its time | The same key came again and again, for longer than answers are kept. The bank was asked once (required: 2). Memory grows by every charge there ever was.
import { debit, type Reply } from './bank.ts'

/** How long an answer is kept. */
const keepMs = Number(process.env.KEEP_MS ?? 86_400_000)

/** What a key stands for. Without a reply its first request is still at work. */
const charges = new Map<string, { body: string; reply?: Reply; forgetting?: NodeJS.Timeout }>()

export async function charge(key: string | undefined, body: string): Promise<Reply> {
  if (!key) return { status: 400, body: '{"error":"an idempotency-key is required"}' }
  const known = charges.get(key)
  if (!known) return begin(key, body)
  if (known.body !== body) return { status: 422, body: '{"error":"the key came with another body"}' }
  known.forgetting?.refresh()
  return known.reply ?? { status: 409, body: '{"error":"the first request is at work"}' }
}

/** Reserves the key before anything else can happen. */
const begin = async (key: string, body: string): Promise<Reply> => {
  const begun: { body: string; reply?: Reply; forgetting?: NodeJS.Timeout } = { body }
  charges.set(key, begun)
  const reply = await debit(key, body).catch(() => ({
    status: 502,
    body: '{"error":"no answer of the bank"}',
  }))
  if (reply.status >= 500) charges.delete(key)
  else {
    begun.reply = reply
    begun.forgetting = setTimeout(() => charges.delete(key), keepMs).unref()
  }
  return reply
}
