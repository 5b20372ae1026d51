// fails: lets the caller replace a default, whatever the case | Both values arrived, the default's and the caller's: two keys of an object went out as one header, or the second value was added where it had to replace.
export async function getWith(url: string, headers: Record<string, string>): Promise<number> {
  const merged = new Headers({ Accept: 'application/json', 'User-Agent': 'report/1' })
  for (const [name, value] of Object.entries(headers)) merged.append(name, value)
  const response = await fetch(url, { headers: merged })
  await response.text()
  return response.status
}
