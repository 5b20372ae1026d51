import { link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect, isDeepStrictEqual } from 'node:util'
import { check, fail } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { codeOf, judge, parse, fieldsOf, judgeFolder, reasonOf } from './judgements.ts'
import { countDisappearances } from './disappearances.ts'
import { makeFolder, makeFolderElsewhere } from './folder.ts'
import { plenty, sample, answering } from './samples.ts'
import type { Row } from '../types.ts'
import type { Checker } from './checker.ts'

export const checkReport = ({ saveReport, run }: Checker): void => {
  const writes = check('writes the rows as JSON', async () => {
    await using folder = await makeFolder()
    const path = join(folder.path, 'report.json')
    await saveReport(path, sample)
    judge('The report holds', await readReport(path), sample, 'What is not kept cannot be compared tomorrow.')
  })

  check('replaces a report, never rewrites it', { after: writes }, async () => {
    await using folder = await makeFolderElsewhere()
    const path = await folder.write('["the old report"]')
    const reader = join(folder.path, 'reader.json')
    // A second name of the old file sees what a reader sees who has opened it.
    await link(path, reader)
    const told = await saveReport(path, sample).then(() => 'no error', codeOf)
    expect(
      told,
      `The report stands ${folder.isElsewhere ? 'on another file system than temporary files' : 'in a folder that can be written'}. The save gave ${told} (required: the new report). What works on one machine fails on the next.`,
    ).toBe('no error')
    const seen = await readFile(reader, 'utf8')
    expect(
      seen === '["the old report"]' ? 'the old report' : 'another text',
      'Whoever had the old report open found the file rewritten beneath (required: the old report, whole). A reader who comes in the middle of a save gets half a report.',
    ).toBe('the old report')
    judge('The report holds', await readReport(path), sample, 'The new report is lost.')
    const saves = 5
    const gone = await countDisappearances(path, { saves, save: () => saveReport(path, sample) })
    expect(
      gone,
      `In ${saves} saves the report was gone ${gone} times before the new one came (required: 0). A reader who comes then finds nothing.`,
    ).toBe(0)
  })

  check('saves several reports at once', { after: writes }, async () => {
    await using folder = await makeFolder()
    const path = join(folder.path, 'report.json')
    const reports = Array.from({ length: 12 }, (_, index) =>
      Array.from({ length: 200 }, () => ({ ...sample[0], latencyMs: index })),
    )
    const outcomes = await Promise.allSettled(reports.map((rows) => saveReport(path, rows as Row[])))
    const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? codeOf(one.reason) : []))
    const failed = [...new Set(codes)].toSorted().join(' and ')
    expect(
      failed,
      `Several saves ran at once, and some failed with ${failed} (required: none). Two schedules overlap, and the report of one is an error.`,
    ).toBe('')
    const last = await readReport(path)
    expect(
      reports.some((rows) => isDeepStrictEqual(rows, last)),
      'After several saves at once the report is none of them (required: one of them, whole). Half a report cannot be read.',
    ).toBe(true)
    judgeFolder(await readdir(folder.path), ['report.json'])
  })

  check('rejects what it cannot write', { after: writes }, async () => {
    await using folder = await makeFolder()
    const taken = join(folder.path, 'taken')
    await mkdir(taken)
    const told = await reasonOf(saveReport(taken, sample))
    expect(
      told === 'no error' ? 'no error' : 'an error',
      'The path is a folder. You gave no error (required: an error). A report that was never written is missed a week later.',
    ).toBe('an error')
  })

  check('leaves no other file behind', { after: writes }, async () => {
    await using folder = await makeFolder()
    const path = join(folder.path, 'report.json')
    await saveReport(path, sample)
    await saveReport(path, [])
    judgeFolder(await readdir(folder.path), ['report.json'])
    await rm(path)
    await mkdir(path)
    await reasonOf(saveReport(path, sample))
    judgeFolder(await readdir(folder.path), ['report.json'])
  })

  check('runs from config to report', { after: writes }, async () => {
    await using folder = await makeFolder()
    await using well = await startEcho(answering(200, 'up'))
    await using failing = await startEcho(answering(500, ''))
    const config = await folder.write(JSON.stringify({ urls: [failing.url, well.url], timeoutMs: plenty }))
    const report = join(folder.path, 'report.json')
    const table = String(await run(config, report))
    const rows = fieldsOf(await readReport(report))
    judge(
      'The report holds',
      rows,
      [
        { url: failing.url, status: 500 },
        { url: well.url, status: 200 },
      ],
      'The morning starts with a wrong report.',
      [failing, well],
    )
    expect(
      table.endsWith('\n1 of 2 healthy\n'),
      `The table ends with ${inspect(table.slice(-20))} (required: '1 of 2 healthy\\n'). The chat reads another result than the report.`,
    ).toBe(true)
  })
}

const readReport = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) {
    fail(
      'No report was written (required: a file at the path that was given). The morning starts without one.',
    )
  }
  return parse(String(text))
}
