import { setTimeout } from 'node:timers/promises'
import { request } from 'undici'

const waits = [1_000, 2_000]

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const { statusCode, body } = await request(url)
    await body.dump()
    const wait = waits[attempt]
    if (statusCode !== 503 || wait === undefined) return statusCode
    await setTimeout(wait)
  }
}
