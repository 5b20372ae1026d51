import type { Options, Result } from './types.ts'

export { plan } from './plan.ts'

export async function fetchAll(urls: string[], options: Options): Promise<Result[]> {
  return []
}
