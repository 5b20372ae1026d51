import { type Answer, startEcho } from '@firedrill/lab'
import type { Calls } from './calls.ts'
import { judgeNoRejection, judgeValue, pick } from './judgements.ts'

export const judgeResult = async (
  { use }: Calls,
  { answer, required }: { answer: Answer; required: Record<string, unknown> },
): Promise<void> => {
  await using api = await startEcho(answer)
  const what = `The service answered ${String(required.status)}.`
  const result = await use({ base: api.url }, (client) =>
    judgeNoRejection(what, async () => client.get('/hosts')),
  )
  judgeValue(`${what} You gave`, pick(result), required, 'The caller takes one outcome for another.')
}
