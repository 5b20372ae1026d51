// fails: sends the defaults that nobody replaced | The exporter received accept: text/plain (required: application/json). It obeys what arrives, and answers another question than the caller's.
const merged = new Headers({ Accept: 'application/json', 'User-Agent': 'report/1' })

export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  for (const [name, value] of Object.entries(headers)) merged.set(name, value)
  const response = await fetch(url, { headers: merged })
  await response.text()
  return response.status
}
