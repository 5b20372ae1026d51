// fails: asks once where retries are off | retries was 0, and the service broke off. You gave undefined (required: 'a rejection'). The report shows what no service said.
import { request } from 'undici'

export async function getStatus(url: string, retries: number): Promise<number | undefined> {
  if (!Number.isInteger(retries) || retries < 0) throw new RangeError(`retries is ${retries}`)
  let status: number | undefined
  for (let attempt = 0; attempt <= retries; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      status = statusCode
      if (status !== 503) break
    } catch (error) {
      if (attempt === retries && retries > 0) throw error
    }
  }
  return status
}
