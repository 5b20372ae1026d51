// fails: reports a failing service too | The service saw GET, GET (required: one GET). A status nobody asked for is a guess, and asking twice doubles the load of every probe.
import { Agent, interceptors, request } from 'undici'

const dispatcher = new Agent().compose(interceptors.retry())

export async function getStatus(url: string) {
  const { statusCode, headers, body } = await request(url, { dispatcher })
  await body.dump()
  const isJson = /^application\/json\s*(;|$)/i.test(String(headers['content-type']))
  return { kind: isJson ? 'json' : 'not-json', status: statusCode }
}
