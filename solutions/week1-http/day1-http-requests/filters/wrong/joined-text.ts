// fails: sends reserved characters unharmed | The service received these parameters: D="", owner="a=b c 50 % ", team="R" (required: owner="a=b+c 50 % #é", team="R&D"). It searches for what arrives, not for what was meant.
export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const parts: string[] = []
  for (const [name, filter] of Object.entries(filters)) {
    if (filter === undefined) continue
    for (const value of [filter].flat()) parts.push(`${name}=${value}`)
  }
  const response = await fetch(`${base}/alerts?${parts.join('&')}`)
  await response.text()
  return response.status
}
