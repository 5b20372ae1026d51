import { inspect } from 'node:util'

/** Milliseconds that no check uses up. */
export const plenty = 10_000

export type Outcomes = ReturnType<typeof outcomesOf>

/** How calls end. A record, or an instance of the candidate's own class: its fields are read one by one. */
export const outcomesOf = (getWithin: typeof import('../solution.ts').getWithin) => {
  const fieldsOf = async (url: string, ms: number) => Object(await getWithin(url, ms)) as Fields
  return {
    kindOf: async (url: string, ms: number): Promise<unknown> => (await fieldsOf(url, ms)).kind,
    /** As the task writes it. */
    outcomeOf: async (url: string, ms: number): Promise<string> => {
      const fields = await fieldsOf(url, ms)
      const kind = await fields.kind
      if (kind !== 'answer') return inspect({ kind })
      return inspect({ kind, status: await fields.status, body: await fields.body })
    },
  }
}

type Fields = { kind: unknown; status: unknown; body: unknown }
