import { get } from 'node:http'

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', reject)
    }).once('error', reject)
  })

export const countFailed = async (urls: string[]): Promise<number> => {
  const all = await Promise.allSettled(urls.map(statusOf))
  return all.reduce((sum, outcome) => sum + Number(outcome.status === 'rejected' || outcome.value >= 400), 0)
}
