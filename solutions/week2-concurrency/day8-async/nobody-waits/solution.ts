import { request } from 'undici'

export async function countFailed(urls: string[]): Promise<number> {
  const outcomes = await Promise.all(urls.map(isFailed))
  return outcomes.filter((failed) => failed).length
}

const isFailed = async (url: string): Promise<boolean> => {
  try {
    const { statusCode, body } = await request(url)
    await body.dump()
    return statusCode >= 400
  } catch {
    return true
  }
}
