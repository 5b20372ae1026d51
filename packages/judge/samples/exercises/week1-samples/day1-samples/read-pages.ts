/*
 * A service lists incidents page by page. A reader that wants the first one
 * loads all of them, and leaves a connection behind.
 *
 * readPages(source): an async generator of single items. source.fetch(cursor)
 * gives { items, next }; begin with null, stop where next is null. A page may
 * be empty.
 *
 * Done when:
 * - every item comes, in order
 * - a page is fetched only when its first item is wanted
 * - the source is closed once, also when the reader stops early
 */
export interface Source {
  fetch: (cursor: string | null) => Promise<{ items: string[]; next: string | null }>
  close: () => void
}

export async function* readPages(source: Source): AsyncGenerator<string> {}
