// fails: sends the mark as JSON, and says so | The body was "[object Object]": an object made into text is no JSON.
export async function markDeploy(url: string, mark: object) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: mark as unknown as string })
  if (response.status !== 201) throw new Error(await response.text())
  const { id } = (await response.json()) as { id: string }
  return id
}
