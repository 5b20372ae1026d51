interface Source {
  fetch: (cursor: string | null) => Promise<{ items: string[]; next: string | null }>
  close: () => void
}

export const readPages = (source: Source): AsyncIterable<string> & AsyncIterator<string> => {
  let waiting: string[] = []
  let cursor: string | null | undefined
  let isClosed = false
  const close = (): void => {
    if (!isClosed) source.close()
    isClosed = true
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      while (waiting.length === 0 && cursor !== null) {
        const page = await source.fetch(cursor ?? null)
        waiting = [...page.items]
        cursor = page.next
      }
      const value = waiting.shift()
      if (value !== undefined) return { done: false, value }
      close()
      return { done: true, value: undefined }
    },
    async return() {
      close()
      return { done: true, value: undefined }
    },
  }
}
