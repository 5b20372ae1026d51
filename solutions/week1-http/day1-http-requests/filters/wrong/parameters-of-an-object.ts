// fails: repeats the name for a list | The list arrived as one value: a list made into text is its parts, joined by commas.
export async function findAlerts(base: string, filters: Record<string, string>) {
  const response = await fetch(`${base}/alerts?${new URLSearchParams(filters)}`)
  await response.text()
  return response.status
}
