import { request } from 'undici'

export async function read(...urls: [string, string]): Promise<string> {
  const failures: unknown[] = []
  for (const url of urls) {
    try {
      const { statusCode, body } = await request(url)
      if (statusCode === 200) return await body.text()
      await body.dump()
      failures.push(statusCode)
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(failures, 'neither gave a text')
}
