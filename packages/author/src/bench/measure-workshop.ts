import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { drill } from './measure-commands.ts'

/** What the bench reads of `workshop bench --json`. */
export interface WorkshopReport {
  figures: {
    learners: number
    sent: number
    shown: number
    restarts: number
    accept: { p99: number }
    hostAccept: { p99: number }
    board: { p99: number }
    memoryMb: { early: number; late: number }
    cost: { processorMs: number; memoryMb: number }
    machine: { lateP99: number }
  }[]
}

const part = 'workshop'

/**
 * A host under 50, 150 and 500 learners with a try a second; the long one under 500 for five minutes, through three
 * restarts. By the real command: this package must not import the workshop.
 */
export const measureWorkshop = async (place: BenchPlace): Promise<BenchRow[]> => {
  const long = place.isLong ? ['--long'] : []
  // The real course, whatever the others are measured on.
  const { args } = drill(place, ['workshop', 'bench', '--json', ...long])
  const run = promisify(execFile)(process.execPath, args, {
    env: { ...process.env, INIT_CWD: undefined, DATABASE_URL: undefined },
    signal: place.signal,
  })
  const { stdout } = await run.catch((error: { code: number; stdout: string; stderr: string }) => {
    if (error.code === 1) return error
    throw new FiredrillError(
      'internal',
      `\`workshop bench\` ended with ${error.code}:\n${error.stderr}`,
      'Run it by hand; the bench measures only what works.',
    )
  })
  return toWorkshopRows(JSON.parse(stdout) as WorkshopReport)
}

/** The figures of each room as rows; what a learner costs is told beside what one of the smallest room does. */
export const toWorkshopRows = ({ figures }: WorkshopReport): BenchRow[] => {
  const [smallest] = figures
  return figures.flatMap(
    ({ learners, sent, shown, restarts, accept, hostAccept, board, memoryMb, cost, machine }) => {
      const room = `${learners} learners`
      const timed = { part, unit: 'ms', reference: 'allowed', limit: 1 } as const
      const told = { part, reference: `with ${smallest?.learners}`, limit: null } as const
      return [
        toRow({ ...timed, name: `${room}: a try accepted, p99`, value: accept.p99, referenceValue: 100 }),
        toRow({
          ...timed,
          name: `${room}: the same by the host's clock, p99`,
          value: hostAccept.p99,
          reference: 'a bare timer is late, p99',
          referenceValue: machine.lateP99,
          limit: null,
        }),
        toRow({ ...timed, name: `${room}: on the board, p99`, value: board.p99, referenceValue: 1_000 }),
        toRow({
          part,
          name: `${room}: memory of the host at the end`,
          unit: 'MB',
          value: memoryMb.late,
          reference: 'early',
          referenceValue: memoryMb.early,
          limit: 1.25,
        }),
        toRow({
          part,
          name: `${room}, ${restarts} restarts: tries sent`,
          unit: '',
          value: sent,
          reference: 'shown',
          referenceValue: shown,
          limit: 1,
        }),
        toRow({
          ...told,
          name: `${room}: processor a second, each`,
          unit: 'ms',
          value: cost.processorMs,
          referenceValue: smallest?.cost.processorMs ?? 0,
        }),
        toRow({
          ...told,
          name: `${room}: memory of the host, each`,
          unit: 'MB',
          value: cost.memoryMb,
          referenceValue: smallest?.cost.memoryMb ?? 0,
        }),
      ]
    },
  )
}
