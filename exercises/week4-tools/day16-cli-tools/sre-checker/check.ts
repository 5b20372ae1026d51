import { request } from 'undici'

/** The status of one answer: a beginning, and no more. */
export async function ask(target: string): Promise<number> {
  const { statusCode, body } = await request(target)
  await body.dump()
  return statusCode
}
