// fails: a 404 is asked for once | a 404 was asked for 3 times (required: 1). The answer will not change; the load is real.
import { setTimeout } from 'node:timers/promises'

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url)
    await response.body?.cancel()
    if (response.ok || attempt === 3) return response.status
    await setTimeout(attempt * 1_000)
  }
}
