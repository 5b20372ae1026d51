import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { type Exposition, ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { describeBackup } = candidate<typeof import('./solution.ts')>()
const ended = new Date('2026-03-01T02:30:00Z')

const readable = check('gives a file that node_exporter can read', async () => {
  const { families } = await read(5_000, ended)
  const names = families.map(({ name }) => name).toSorted()
  const required = ['backup_last_success_timestamp_seconds', 'backup_size_bytes']
  expect(
    names,
    `The file holds ${names.join(', ') || 'no metric'} (required: ${required.join(', ')}). An alert on what is missing never fires.`,
  ).toEqual(required)
})

check('tells size and time of the backup', { after: readable }, () => judge(5_000, ended))

check('tells each backup by itself', { after: readable }, async () => {
  await judge(1, new Date(1_000))
  await judge(0, new Date('2027-01-01T00:00:00Z'))
})

const judge = async (bytes: number, endedAt: Date): Promise<void> => {
  const { value, family } = await read(bytes, endedAt)
  for (const [name, required] of [
    ['backup_size_bytes', bytes],
    ['backup_last_success_timestamp_seconds', endedAt.getTime() / 1_000],
  ] as const) {
    const type = family(name)?.type ?? 'missing'
    expect(type, `${name} is ${type} (required: a gauge). A value that may fall is no counter.`).toBe('gauge')
    const found = value(name)
    if (name !== 'backup_size_bytes' && found === endedAt.getTime()) {
      misconception(
        'A Date counts milliseconds, the name says seconds: the last backup lies in the far future.',
      )
    }
    expect(
      found,
      `A backup of ${bytes} bytes, ended ${endedAt.toISOString()}: ${name} reads ${found ?? 'nothing'} (required: ${required}). ${
        name === 'backup_size_bytes'
          ? 'The size on the board is that of no backup.'
          : 'The age of the backup on the board is made up.'
      }`,
    ).toBe(required)
  }
}

const read = async (bytes: number, endedAt: Date): Promise<Exposition> => {
  const text = await describeBackup(bytes, endedAt)
    .then(data)
    .catch((error: Error) =>
      fail(
        `describeBackup() threw: ${error.message} (required: the text of the file). The backup ran, and looks as if it had not.`,
      ),
    )
  if (typeof text !== 'string')
    return fail(`You gave ${inspect(text)} (required: a text). It is written to the file as it is.`)
  try {
    return readExposition(text)
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    if (text.includes('[object Promise]')) {
      misconception('A promise in a text becomes "[object Promise]": what it promises was not there yet.')
    }
    return fail(
      `node_exporter cannot read the file, ${error.message} (required: the text format). None of it is exposed, as if nobody had made a backup.`,
    )
  }
}
