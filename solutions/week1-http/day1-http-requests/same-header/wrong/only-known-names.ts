// fails: sends the caller's other headers | The exporter received x-request-id: nothing (required: r-17). It obeys what arrives, and answers another question than the caller's.
const defaults = { Accept: 'application/json', 'User-Agent': 'report/1' }

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const given = new Headers(headers)
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(defaults)) own[name] = given.get(name) ?? value
  const response = await fetch(url, { headers: own })
  await response.text()
  return response.status
}
