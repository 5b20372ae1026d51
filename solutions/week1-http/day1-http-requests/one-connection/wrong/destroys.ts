// fails: keeps the connection after error pages too | A connection was closed before its page had ended.
import { Agent, request } from 'undici'

const dispatcher = new Agent({ connections: 1 })

export async function getStatuses(urls: string[]) {
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode, body } = await request(url, { dispatcher })
    body.on('error', () => {})
    if (statusCode >= 400) body.destroy()
    else await body.dump()
    statuses.push(statusCode)
  }
  return statuses
}
