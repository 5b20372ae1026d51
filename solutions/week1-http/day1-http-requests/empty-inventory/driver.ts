import { types } from 'node:util'
import { getHosts } from './solution.ts'

export type Outcome = { kind: 'resolved'; value: unknown } | { kind: 'rejected'; isError: boolean }

/** How a call ends. What was thrown is looked at where it lives: it arrives as an Error whatever it was. */
export const ask = async (url: string): Promise<Outcome> => {
  try {
    return { kind: 'resolved', value: await getHosts(url) }
  } catch (error) {
    return { kind: 'rejected', isError: types.isNativeError(error) || error instanceof Error }
  }
}
