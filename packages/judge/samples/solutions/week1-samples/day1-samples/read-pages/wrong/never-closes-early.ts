// fails: the source is closed once, also when the reader stops early | after an early stop the source was closed 0 times (required: 1). Each one left open holds a connection.
import type { Source } from '../solution.ts'

export async function* readPages(source: Source): AsyncGenerator<string> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Source['fetch']>> = await source.fetch(cursor)
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
  source.close()
}
