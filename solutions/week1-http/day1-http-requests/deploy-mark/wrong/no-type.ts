// fails: sends the mark as JSON, and says so | The body was JSON and declared as no type (required: application/json). The dashboards cannot know what it is, and refuse it with 415.
import { request } from 'undici'

export async function markDeploy(url: string, mark: object) {
  const { statusCode, body } = await request(url, { method: 'POST', body: JSON.stringify(mark) })
  if (statusCode !== 201) throw new Error(await body.text())
  const { id } = (await body.json()) as { id: string }
  return id
}
