import { check, data } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { categories, type ToilRecord } from '../types.ts'
import { judge, makeRecord, now, tell, type Toil } from './judgements.ts'
import { judgeLaw } from './laws.ts'

const drawn = fc
  .record({
    category: fc.constantFrom(...categories),
    minutes: fc.integer({ min: 1, max: 6_000 }).map((tenths) => tenths / 10),
    description: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
    isAutomatable: fc.boolean(),
    startedAt: fc.integer({ min: 0, max: now }),
  })
  .map((patch) => makeRecord(patch))

interface Read {
  records: ToilRecord[]
  broken: number[]
}

const judgeRead = (what: string, given: Read | string, required: Read, cost: string): void => {
  const told = typeof given === 'string' ? given : brief(given)
  if (told !== brief(required)) judge(what, told, brief(required), cost)
  judge(what, given, required, cost)
}

const brief = ({ records, broken }: Read): string =>
  `minutes ${records.map(({ minutes }) => minutes).join(', ') || 'of nothing'}; broken lines ${broken.join(', ') || 'none'}`

export const checkStore = ({ readLines, toLine }: Toil): void => {
  const read = async (text: string): Promise<Read | string> => {
    try {
      const { records, broken } = await data(await readLines(text))
      return { records: records.map((record) => ({ ...record })), broken: [...broken] }
    } catch (error) {
      return `an error, ${error instanceof Error ? error.name : tell(error)}`
    }
  }

  const roundTrip = check('reads what it wrote', async () => {
    const loss = 'After a restart the quarter is another one.'
    const write = async (records: ToilRecord[]): Promise<string> => {
      let text = ''
      for (const record of records) text += await toLine(record)
      return text
    }
    const records = [
      makeRecord(),
      makeRecord({ description: 'two\nlines, "quoted" and 100 %', minutes: 0.5, isAutomatable: false }),
    ]
    const text = await write(records)
    judge('Two records, one of them over two lines: lines written', text.split('\n').length, 3, loss)
    judgeRead(
      'Two records, one of them over two lines, read again',
      await read(text),
      { records, broken: [] },
      loss,
    )
    judgeRead('An empty text', await read(''), { records: [], broken: [] }, loss)
    await judgeLaw(fc.array(drawn, { maxLength: 4 }), async (some) => {
      judgeRead(
        `Records of ${tell(some.map(({ description }) => description))}, read again`,
        await read(await write(some)),
        { records: some, broken: [] },
        loss,
      )
    })
  })

  check('tells which lines are broken', { after: roundTrip }, async () => {
    const line = (value: unknown): string => `${JSON.stringify(value)}\n`
    const [one, two] = [makeRecord(), makeRecord({ minutes: 12 })]
    const lost = 'One torn line takes the quarter with it, or nobody learns that something is missing.'
    judgeRead(
      'A record, a torn line, a record, and a last line that was cut off',
      await read(`${line(one)}{"category":"manu\n${line(two)}{"category":"data-cleanup","minu`),
      { records: [one, two], broken: [2, 4] },
      lost,
    )
    judgeRead(
      'A record, a blank line, a line of two spaces, a record, lines ended as on Windows',
      await read(`${JSON.stringify(one)}\r\n\r\n  \r\n${JSON.stringify(two)}\r\n`),
      { records: [one, two], broken: [] },
      lost,
    )
    judgeRead(
      'A record, a blank line, a torn line, a record',
      await read(`${line(one)}\n{"category":"manu\n${line(two)}`),
      { records: [one, two], broken: [3] },
      'Whoever mends the file looks for the line by its number.',
    )
    judgeRead(
      'A last record without its line feed',
      await read(line(one) + JSON.stringify(two)),
      { records: [one, two], broken: [] },
      lost,
    )
    for (const [what, value] of [
      ['null', null],
      ['a number', 7],
      ['an empty list', []],
      ['another category', { ...one, category: 'coffee' }],
      ['-1 minutes', { ...one, minutes: -1 }],
      ['minutes as a text', { ...one, minutes: '30' }],
      ['no description', { ...one, description: undefined }],
      ['a description of spaces', { ...one, description: '  ' }],
      ['a start after its recording', { ...one, startedAt: one.recordedAt + 1 }],
      ['isAutomatable as a text', { ...one, isAutomatable: 'yes' }],
      ['no recordedAt', { ...one, recordedAt: undefined }],
      ['no cost', { ...one, cost: undefined }],
    ] as const) {
      judgeRead(
        `A record, a line of JSON with ${what}, a record`,
        await read(line(one) + line(value) + line(two)),
        { records: [one, two], broken: [2] },
        'What is no record is in every sum from then on.',
      )
    }
  })
}
