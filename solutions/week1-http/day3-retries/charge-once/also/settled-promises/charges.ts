import { createHash } from 'node:crypto'
import { debit, type Reply } from './bank.ts'

const keepMs = Number(process.env.KEEP_MS ?? 86_400_000)
const atWork = new Map<string, string>()
const answered = new Map<string, { print: string; reply: Reply; until: number }>()

export function charge(key: string | undefined, body: string): Promise<Reply> | Reply {
  if (key === undefined || key === '') return { status: 400, body: 'key?' }
  const print = createHash('sha256').update(body).digest('base64')
  for (const [old, { until }] of answered) if (until < Date.now()) answered.delete(old)
  const known = answered.get(key)
  if (known) return known.print === print ? known.reply : { status: 422, body: 'other body' }
  if (atWork.has(key)) return { status: atWork.get(key) === print ? 409 : 422, body: 'at work' }
  atWork.set(key, print)
  return debit(key, body)
    .then((reply) => {
      if (reply.status < 500) answered.set(key, { print, reply, until: Date.now() + keepMs })
      return reply
    })
    .catch((error: Error) => ({ status: 502, body: error.message }))
    .finally(() => atWork.delete(key))
}
