export interface Source {
  fetch: (cursor: string | null) => Promise<{ items: string[]; next: string | null }>
  close: () => void
}

export async function* readPages(source: Source): AsyncGenerator<string> {
  try {
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<Source['fetch']>> = await source.fetch(cursor)
      yield* page.items
      cursor = page.next
    } while (cursor !== null)
  } finally {
    source.close()
  }
}
