import { getOk } from './solution.ts'

export type Outcome =
  | { kind: 'resolved'; value: unknown }
  | { kind: 'rejected'; isError: boolean; status: unknown; message: unknown }

/** How a call ends. The error is read where it lives: what its class computes does not cross. */
export const ask = async (url: string): Promise<Outcome> => {
  try {
    return { kind: 'resolved', value: await getOk(url) }
  } catch (error) {
    const { status, message } = Object(error) as { status?: unknown; message?: unknown }
    return { kind: 'rejected', isError: error instanceof Error, status, message }
  }
}
