import { Agent, request } from 'undici'

export async function getStatuses(urls: string[]): Promise<number[]> {
  const dispatcher = new Agent({ connections: 1 })
  const statuses: number[] = []
  for (const url of urls) {
    const { statusCode, body } = await request(url, { dispatcher })
    await body.dump()
    statuses.push(statusCode)
  }
  await dispatcher.close()
  return statuses
}
