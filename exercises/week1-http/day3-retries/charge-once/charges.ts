import { debit, type Reply } from './bank.ts'

/** How long an answer is kept. */
const keepMs = Number(process.env.KEEP_MS ?? 86_400_000)

export async function charge(key: string | undefined, body: string): Promise<Reply> {
  return { status: 501, body: '{}' }
}
