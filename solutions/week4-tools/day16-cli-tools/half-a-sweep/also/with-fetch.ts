type Outcome = number | 'failed' | 'interrupted'

export const sweep = async (urls: string[], workers: number, signal: AbortSignal) => {
  const outcomes: Outcome[] = Array(urls.length).fill('interrupted')
  let next = 0
  const worker = async () => {
    while (!signal.aborted && next < urls.length) {
      const index = next++
      outcomes[index] = await fetch(urls[index] as string, { signal })
        .then(async (response) => {
          await response.arrayBuffer()
          return response.status
        })
        .catch((): Outcome => (signal.aborted ? 'interrupted' : 'failed'))
    }
  }
  const crew: Promise<void>[] = []
  for (let count = 0; count < workers; count++) crew.push(worker())
  await Promise.allSettled(crew)
  return urls.map((url, index) => ({ url, outcome: outcomes[index] as Outcome }))
}
