import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

export async function markDeploy(url: string, mark: object) {
  const text = Buffer.from(JSON.stringify(mark))
  const headers = { 'Content-Type': 'application/json', 'Content-Length': text.byteLength }
  const call = request(url, { method: 'POST', headers }).end(text)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  const answer = (await response.toArray()).join('')
  if (response.statusCode !== 201) throw new Error(`${response.statusCode}`)
  return JSON.parse(answer).id as string
}
