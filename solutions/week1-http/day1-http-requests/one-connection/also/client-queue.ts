import { Client } from 'undici'

/** All at once: a client has one connection and sends one request after the other over it. */
export const getStatuses = async (urls: string[]): Promise<number[]> => {
  if (!urls[0]) return []
  const client = new Client(new URL(urls[0]).origin)
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { pathname, search } = new URL(url)
        const { statusCode, body } = await client.request({ method: 'GET', path: pathname + search })
        for await (const _part of body);
        return statusCode
      }),
    )
  } finally {
    await client.close()
  }
}
