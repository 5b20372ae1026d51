import type { Options, Result } from './types.ts'

export { summarise } from './summarise.ts'

export async function* checkAll(urls: string[], options: Options): AsyncGenerator<Result> {}
