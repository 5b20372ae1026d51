import { request } from 'undici'

export interface Outcome {
  url: string
  status: number | null
}

export const askAll = (urls: string[]): Promise<Outcome[]> => Promise.all(urls.map(ask))

const ask = async (url: string): Promise<Outcome> => {
  try {
    const { statusCode, body } = await request(url)
    await body.dump()
    return { url, status: statusCode }
  } catch {
    return { url, status: null }
  }
}
