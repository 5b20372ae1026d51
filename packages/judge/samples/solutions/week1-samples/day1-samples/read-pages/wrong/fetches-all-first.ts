// fails: a page is fetched only when its first item is wanted | 3 pages were fetched for 1 item (required: 1). Every page costs the service a query.
import type { Source } from '../solution.ts'

export async function* readPages(source: Source): AsyncGenerator<string> {
  const all: string[] = []
  try {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<Source['fetch']>> = await source.fetch(cursor ?? null)
      all.push(...page.items)
      cursor = page.next
    }
    yield* all
  } finally {
    source.close()
  }
}
