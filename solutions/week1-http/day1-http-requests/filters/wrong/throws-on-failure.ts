// fails: gives the status, whatever it is | The service answered 503. You threw (required: 503). The caller cannot tell an answer from a failure.
export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const query = new URLSearchParams()
  for (const [name, filter] of Object.entries(filters)) {
    for (const value of [filter ?? []].flat()) query.append(name, value)
  }
  const response = await fetch(`${base}/alerts?${query}`)
  if (!response.ok) throw new Error(await response.text())
  await response.text()
  return response.status
}
