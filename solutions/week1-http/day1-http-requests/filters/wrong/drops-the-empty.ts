// fails: leaves out what is undefined, and nothing else | The service received these parameters: team="web" (required: owner="", team="web"). It searches for what arrives, not for what was meant.
export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const query = new URLSearchParams()
  for (const [name, filter] of Object.entries(filters)) {
    if (!filter) continue
    for (const value of [filter].flat()) query.append(name, value)
  }
  const response = await fetch(`${base}/alerts?${query}`)
  await response.text()
  return response.status
}
