const defaults = { accept: 'application/json', 'user-agent': 'report/1' }

const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

export const getWith = async (url: string, headers: Record<string, string>) => {
  const response = await fetch(url, { headers: { ...defaults, ...lower(headers) } })
  await response.text()
  return response.status
}
