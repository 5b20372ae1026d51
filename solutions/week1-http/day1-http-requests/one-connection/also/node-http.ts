import { Agent, get } from 'node:http'

export async function getStatuses(urls: string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const statusOf = (url: string): Promise<number> =>
    new Promise((resolve, reject) => {
      get(url, { agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      }).on('error', reject)
    })
  const statuses = await Promise.all(urls.map(statusOf))
  agent.destroy()
  return statuses
}
