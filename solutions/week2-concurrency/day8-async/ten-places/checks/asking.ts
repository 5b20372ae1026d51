import { data } from '@firedrill/judge/testing'
import type { Options, Result } from '../types.ts'

export type FetchAll = (urls: string[], options: Options) => Promise<Result[]>

/** Far longer than anything takes that is meant to be in time. */
export const plenty = 10_000

/** Each result in a word: "200 text", "timeout", or what the call rejected with. */
export const askAll = async (
  fetchAll: FetchAll,
  urls: string[],
  options: Partial<Options> = {},
): Promise<string[]> => {
  try {
    const results = await data(await fetchAll(urls, { limit: 10, timeoutMs: plenty, ...options }))
    return results.map((result, index) =>
      result?.url === urls[index] ? tell(result) : `a result without the url that was given`,
    )
  } catch (error) {
    return [`a rejection with ${(error as Error).name}`]
  }
}

const tell = (result: Result): string =>
  'error' in result ? result.error : `${result.status} ${JSON.stringify(result.body)}`

/** Paths "/0", "/1" and so on below a url. */
export const numbered = (url: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${url}/${index}`)
