// fails: sends the mark as JSON, and says so | The body was 'service=billing&note=release+42' (required: {"service":"billing","note":"release 42"}). The mark on the dashboards is not the release.
export async function markDeploy(url: string, mark: object) {
  const headers = { 'content-type': 'application/json' }
  const body = new URLSearchParams(Object.entries(mark))
  const response = await fetch(url, { method: 'POST', headers, body })
  if (response.status !== 201) throw new Error(await response.text())
  const { id } = (await response.json()) as { id: string }
  return id
}
