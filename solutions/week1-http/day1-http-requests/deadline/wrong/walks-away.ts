// fails: hangs up on a dripping body | At the service the exchange ended with the last byte (required: hung up by you). Calls given up and never ended pile up as sockets, here and at the service.
import { request } from 'undici'

export async function getWithin(url: string, ms: number) {
  const call = request(url).then(async ({ statusCode, body }) => ({
    kind: 'answer',
    status: statusCode,
    body: await body.text(),
  }))
  const limit = new Promise((resolve) => setTimeout(resolve, ms, { kind: 'timeout' }).unref())
  return Promise.race([call, limit])
}
