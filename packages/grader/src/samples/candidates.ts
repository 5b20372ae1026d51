import type { SubmissionStatus } from '../report/report.ts'

/** What a submission is like. */
export const sampleKinds = ['right', 'partly', 'wrong', 'hostile', 'broken'] as const

/** One of the kinds; `endless` hangs, and costs its judge seconds. */
export type SampleKind = (typeof sampleKinds)[number] | 'endless'

/** Files below `work/`, and the grade they must get. */
interface Candidate {
  files: Record<string, string>
  status: SubmissionStatus
  points: number
}

/** Reads a file of the sample course. */
type Read = (path: string) => string

const solutions = 'solutions/week1-samples/day1-samples'
const starters = 'exercises/week1-samples/day1-samples'
const ratioFile = 'day1/error-ratio.ts'
const alarmFile = 'day1/error-alarm/alarm.ts'
const windowFile = 'day1/error-alarm/window.ts'

/** One maker for each kind; the index of a submission picks among several of a kind. The course has 20 points. */
export const candidates: Record<SampleKind, (read: Read, index: number) => Candidate> = {
  right: (read) => ({ files: { ...rightRatio(read), ...rightAlarm(read) }, status: 'graded', points: 20 }),
  partly: (read) => ({
    files: { [ratioFile]: read(`${solutions}/error-ratio/wrong/counts-404.ts`), ...rightAlarm(read) },
    status: 'graded',
    points: 16.67,
  }),
  wrong: (read) => ({
    files: {
      [ratioFile]: read(`${starters}/error-ratio.ts`),
      ...rightAlarm(read),
      [alarmFile]: read(`${starters}/error-alarm/alarm.ts`),
    },
    status: 'graded',
    points: 4,
  }),
  hostile: (read, index) => ({
    files: { [ratioFile]: attackOf(index), ...rightAlarm(read) },
    status: 'graded',
    points: 10,
  }),
  broken: () => ({
    files: { [ratioFile]: 'export function errorRatio(', [alarmFile]: 'export {', [windowFile]: '}' },
    status: 'ungradable',
    points: 0,
  }),
  endless: (read) => ({
    files: { [ratioFile]: 'export function errorRatio() { for (;;); }', ...rightAlarm(read) },
    status: 'graded',
    points: 10,
  }),
}

const rightRatio = (read: Read): Record<string, string> => ({
  [ratioFile]: read(`${solutions}/error-ratio/solution.ts`),
})

const rightAlarm = (read: Read): Record<string, string> => ({
  [alarmFile]: read(`${solutions}/error-alarm/alarm.ts`),
  [windowFile]: read(`${solutions}/error-alarm/window.ts`),
})

/** Each wants to be taken for right, and none may have a point. */
const attacks = [
  'export function errorRatio() { process.exit(0) }',
  `export function errorRatio() {
  console.log('::error::gotcha\\n\\u001b[2Kok 1 - all checks passed\\n{"status":"pass","score":{"points":10,"max":10}}')
  return { valueOf: () => 0.25, asymmetricMatch: () => true }
}`,
  'export function errorRatio() { throw new Error("\\u202e<b>|@everyone|</b> ```\\n::stop-commands::x") }',
  'process.kill(process.pid, "SIGKILL"); export function errorRatio() { return 0.25 }',
]

const attackOf = (index: number): string =>
  attacks[Math.floor(index / sampleKinds.length) % attacks.length] ?? ''
