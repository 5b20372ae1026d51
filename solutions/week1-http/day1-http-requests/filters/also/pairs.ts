export const findAlerts = async (
  base: string,
  filters: Record<string, string | string[] | undefined>,
): Promise<number> => {
  const pairs = Object.entries(filters).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    if (typeof value === 'string') return [[name, value]]
    return value.map((one) => [name, one])
  })
  const response = await fetch(`${base}/alerts?${new URLSearchParams(pairs)}`)
  await response.body?.cancel()
  return response.status
}
