import { type Answer, startEcho } from '@firedrill/lab'
import type { Calls } from './calls.ts'
import { judgeValue, pick } from './judgements.ts'

export const judgeResult = async (
  { use }: Calls,
  { answer, required }: { answer: Answer; required: Record<string, unknown> },
): Promise<void> => {
  await using api = await startEcho(answer)
  const result = await use({ base: api.url }, (client) => client.get('/hosts')).catch(
    (error: Error) => error.message,
  )
  judgeValue(
    `The service answered ${String(required.status)}. You gave`,
    pick(result),
    required,
    'The caller takes one outcome for another.',
  )
}
