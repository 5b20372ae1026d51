// fails: sends text beyond ASCII whole | The body was '{"service":"Zürich","note":"20 % → 100 % ✓ \\"don' (required: {"service":"Zürich","note":"20 % → 100 % ✓ \"done\""}). The mark on the dashboards is not the release.
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

export async function markDeploy(url: string, mark: object) {
  const body = JSON.stringify(mark)
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const call = request(url, { method: 'POST', headers }).end(body)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  const answer = (await response.toArray()).join('')
  if (response.statusCode !== 201) throw new Error(answer)
  return JSON.parse(answer).id
}
