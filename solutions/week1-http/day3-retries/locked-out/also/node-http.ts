import { get } from 'node:http'

export async function getStatus(url: string): Promise<number> {
  let failure: unknown
  let status: number | undefined
  for (let left = 3; left > 0; left--) {
    status = undefined
    try {
      status = await askOnce(url)
    } catch (error) {
      failure = error
      continue
    }
    if (status < 500 && status !== 429) return status
    if (status === 500 || status === 501 || status > 504) return status
  }
  if (status === undefined) throw failure
  return status
}

const askOnce = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent: false }, async (response) => {
      try {
        for await (const _part of response);
        resolve(response.statusCode ?? 0)
      } catch (error) {
        reject(error)
      }
    }).on('error', reject)
  })
