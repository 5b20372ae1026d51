// fails: rejects any status but 201 | The dashboards answered 503. You gave 'd-17' (required: a rejection). The robot reports a mark that does not exist.
export async function markDeploy(url: string, mark: object) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(mark) })
  const { id } = (await response.json()) as { id: string }
  return id
}
