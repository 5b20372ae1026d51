export const markDeploy = async (url: string, mark: object): Promise<string> => {
  const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8' })
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(mark, null, 2) })
  if (response.status === 201) return ((await response.json()) as { id: string }).id
  await response.body?.cancel()
  throw new Error(`not marked: ${response.status} ${response.statusText}`)
}
