// fails: lets the caller replace a default, whatever the case | The exporter received the header twice: to an object "Accept" and "accept" are two keys.
export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const merged = new Headers({ Accept: 'application/json', 'User-Agent': 'report/1' })
  for (const [name, value] of Object.entries(headers)) merged.append(name, value)
  const response = await fetch(url, { headers: merged })
  await response.text()
  return response.status
}
