// fails: sends the mark as JSON, and says so | The body was JSON and declared as text/plain;charset=UTF-8 (required: application/json). The dashboards cannot know what it is, and refuse it with 415.
export async function markDeploy(url: string, mark: object) {
  const headers = { accept: 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(mark) })
  if (response.status !== 201) throw new Error(await response.text())
  const { id } = (await response.json()) as { id: string }
  return id
}
