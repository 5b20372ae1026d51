import { request } from 'undici'

type Outcome = { status: number } | { error: unknown }

export async function getStatus(url: string, retries: number): Promise<number> {
  if (retries < 0 || Math.trunc(retries) !== retries || retries === Infinity) throw new RangeError('retries')
  let outcome: Outcome
  do outcome = await ask(url)
  while (retries-- > 0 && ('error' in outcome || outcome.status === 503))
  if ('error' in outcome) throw outcome.error
  return outcome.status
}

const ask = async (url: string): Promise<Outcome> => {
  try {
    const { statusCode, body } = await request(url)
    await body.text()
    return { status: statusCode }
  } catch (error) {
    return { error }
  }
}
