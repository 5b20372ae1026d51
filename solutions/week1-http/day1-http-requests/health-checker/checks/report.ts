import { link, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inspect, isDeepStrictEqual } from 'node:util'
import { check, fail } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { codeOf, fieldsOf, judge, judgeFolder, parse, reasonOf, sortByUrl } from './judgements.ts'
import { countDisappearances } from './disappearances.ts'
import { type Folder, makeFolder } from './folder.ts'
import { plenty, sample, answering } from './samples.ts'
import type { Row } from '../types.ts'
import type { Checker } from './checker.ts'

export const checkReport = ({ saveReport, run }: Checker): void => {
  const writes = check('writes the rows as JSON', async () => {
    await using folder = await makeFolder()
    await saveReport(join(folder.path, 'report.json'), sample)
    judge(
      'The report holds',
      readReport(folder, 'report.json'),
      sample,
      'What is not kept cannot be compared tomorrow.',
    )
  })

  const replaces = check('replaces a report, never rewrites it', { after: writes }, async () => {
    await using folder = await makeFolder({ isApart: true })
    const path = await folder.write('["the old report"]')
    const name = basename(path)
    // A second name of the old file sees what a reader sees who has opened it.
    await link(join(folder.outer, name), join(folder.outer, 'reader.json'))
    const told = await saveReport(path, sample).then(() => 'no error', codeOf)
    expect(
      told,
      `The report stands ${folder.isApart ? 'on another file system than temporary files' : 'in a folder that can be written'}. The save gave ${told} (required: the new report). What works on one machine fails on the next.`,
    ).toBe('no error')
    const seen = folder.read('reader.json')?.toString()
    expect(
      seen === '["the old report"]' ? 'the old report' : 'another text',
      'Whoever had the old report open found the file rewritten beneath (required: the old report, whole). A reader who comes in the middle of a save gets half a report.',
    ).toBe('the old report')
    judge('The report holds', readReport(folder, name), sample, 'The new report is lost.')
    const saves = 5
    const gone = await countDisappearances(folder, name, { saves, save: () => saveReport(path, sample) })
    expect(
      gone,
      `In ${saves} saves the report was gone ${gone} times before the new one came (required: 0). A reader who comes then finds nothing.`,
    ).toBe(0)
  })

  // Who rewrites in place passes it by luck.
  check('saves several reports at once', { after: replaces }, async () => {
    await using folder = await makeFolder()
    const path = join(folder.path, 'report.json')
    const reports = Array.from({ length: 12 }, (_, index) =>
      Array.from({ length: 200 }, () => ({ ...sample[0], latencyMs: index })),
    )
    // Once may go well by luck.
    for (let round = 0; round < 5; round++) {
      const outcomes = await Promise.allSettled(reports.map((rows) => saveReport(path, rows as Row[])))
      const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? codeOf(one.reason) : []))
      const failed = [...new Set(codes)].toSorted().join(' and ')
      expect(
        failed,
        `Several saves ran at once, and some failed with ${failed} (required: none). Two schedules overlap, and the report of one is an error.`,
      ).toBe('')
      const last = readReport(folder, 'report.json')
      expect(
        reports.some((rows) => isDeepStrictEqual(rows, last)),
        'After several saves at once the report is none of them (required: one of them, whole). Half a report cannot be read.',
      ).toBe(true)
    }
    judgeFolder(await folder.names(), ['report.json'])
  })

  check('rejects what it cannot write', { after: writes }, async () => {
    await using folder = await makeFolder()
    await mkdir(join(folder.outer, 'taken'))
    const told = await reasonOf(saveReport(join(folder.path, 'taken'), sample))
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
    judgeFolder(await folder.names(), ['report.json'])
    const outer = join(folder.outer, 'report.json')
    await rm(outer)
    await mkdir(outer)
    await reasonOf(saveReport(path, sample))
    judgeFolder(await folder.names(), ['report.json'])
  })

  check('runs from config to report', { after: writes }, async () => {
    await using folder = await makeFolder()
    await using well = await startEcho(answering(200, 'up'))
    await using failing = await startEcho(answering(500, ''))
    const config = await folder.write(JSON.stringify({ urls: [failing.url, well.url], timeoutMs: plenty }))
    const report = join(folder.path, 'report.json')
    const table = String(await run(config, report))
    const rows = fieldsOf(readReport(folder, 'report.json'))
    judge(
      'The report holds',
      sortByUrl(rows, [failing.url, well.url]),
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

const readReport = (folder: Folder, name: string): unknown => {
  const bytes = folder.read(name)
  if (bytes === null) {
    fail(
      'No report was written (required: a file at the path that was given). The morning starts without one.',
    )
  }
  return parse(String(bytes))
}
