import type { Host, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export async function watch(hosts: Host[], options: Options): Promise<Report[]> {
  return []
}
