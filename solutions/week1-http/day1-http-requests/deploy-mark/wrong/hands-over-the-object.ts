// fails: sends the mark as JSON, and says so | No request arrived; markDeploy rejected with InvalidArgumentError: body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable.
import { request } from 'undici'

export async function markDeploy(url: string, mark: object) {
  const headers = { 'content-type': 'application/json' }
  const { statusCode, body } = await request(url, { method: 'POST', headers, body: mark as never })
  if (statusCode !== 201) throw new Error(await body.text())
  return ((await body.json()) as { id: string }).id
}
