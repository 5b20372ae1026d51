/** What came of a run of the learner's own tests. */
export type TestsOutcome =
  /** Every test passed, and at least one ran. */
  | { outcome: 'passed'; titles: string[] }
  /** The run went to its end, and these tests failed. */
  | { outcome: 'failed'; failures: { title: string; message: string }[] }
  /** There was no test, or all were skipped. */
  | { outcome: 'empty' }
  /** The tests did not load, or did not come to their end; `reason` is a clause: "tally.test.ts does not load: …". */
  | { outcome: 'broken'; reason: string }

/** What a run left behind. */
export interface TestsRun {
  /** The names of the files that were run: Node tells one that does not load, or has no test, as a test of that name. */
  files: string[]
  /** Lines of JSON from the reporter, as far as they came; hostile. */
  report: string
  exitCode: number | null
  isLate: boolean
}

/** Reads what came of a run. Printing changes nothing: a pass needs the report, its end and exit code 0. */
export const readReport = ({ files, report, exitCode, isLate }: TestsRun): TestsOutcome => {
  const lines = report.split('\n').flatMap(parseLine)
  const told = lines.filter((line) => line.kind === 'test')
  const unloaded = told.find(({ title, status }) => files.includes(title) && status === 'failed')
  if (unloaded) return broken(`${unloaded.title} does not load: ${unloaded.message}`)
  if (isLate) return broken('the tests did not end: something they started is still running')
  if (!lines.some((line) => line.kind === 'end')) {
    return broken(`the process ended before the tests did, with exit code ${exitCode}`)
  }
  const tests = told.filter(({ title, status }) => !files.includes(title) && status !== 'left-out')
  const failures = tests.filter(({ status }) => status === 'failed')
  if (failures.length > 0) {
    return { outcome: 'failed', failures: failures.map(({ title, message }) => ({ title, message })) }
  }
  if (tests.length === 0) return { outcome: 'empty' }
  if (exitCode !== 0) return broken(`every test passed and the process ended with exit code ${exitCode}`)
  return { outcome: 'passed', titles: tests.map(({ title }) => title) }
}

const broken = (reason: string): TestsOutcome => ({ outcome: 'broken', reason })

type Line =
  | { kind: 'end' }
  | { kind: 'test'; title: string; status: 'passed' | 'failed' | 'left-out'; message: string }

/** A line, or nothing where it is none of ours. */
const parseLine = (text: string): Line[] => {
  try {
    const { kind, title, status, message } = JSON.parse(text) as Record<string, unknown>
    if (kind === 'end') return [{ kind }]
    if (kind !== 'test' || typeof title !== 'string' || typeof message !== 'string') return []
    if (status !== 'passed' && status !== 'failed' && status !== 'left-out') return []
    return [{ kind, title, status, message }]
  } catch {
    return []
  }
}
