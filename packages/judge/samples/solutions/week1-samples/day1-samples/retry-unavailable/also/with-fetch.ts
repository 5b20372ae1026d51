const ask = async (url: string, waits: readonly number[]): Promise<number> => {
  const response = await fetch(url)
  await response.body?.cancel()
  const [wait, ...rest] = waits
  if (response.status !== 503 || wait === undefined) return response.status
  await new Promise((resolve) => setTimeout(resolve, wait))
  return ask(url, rest)
}

export const getStatus = (url: string): Promise<number> => ask(url, [1_000, 2_000])
