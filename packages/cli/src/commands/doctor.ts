import { requirePlan } from '@firedrill/session'
import { type Checkup, examine } from '@firedrill/session/doctor'
import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'
import { checkLab } from './doctor-lab.ts'
import { prepareReport, type ReportOptions } from './doctor-report.ts'

/** The command line of `drill doctor`, as it is typed. */
export type DoctorOptions = Partial<ReportOptions> & { plan?: string; json?: boolean }

/**
 * `drill doctor`: looks at all that drilling, or the days of a plan, depend on, and tells a workshop where it is asked to.
 * 0 where it works, 3 where something does not.
 */
export const doctor = (workspace: Workspace, options: DoctorOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const found: Checkup[] = []
    const tell = (checkup: Checkup): void => {
      found.push(checkup)
      if (!options.json) process.stdout.write(print(checkup))
    }
    const plan = options.plan === undefined ? undefined : requirePlan(workspace.root, options.plan)
    const { report: address } = options
    const report =
      address === undefined ? null : await prepareReport(workspace, { ...options, report: address })
    for await (const checkup of examine({ ...workspace, plan, signal })) tell(checkup)
    tell(await checkLab())
    const isHealthy = found.every(({ status }) => status !== 'fail')
    const name = report && (await report(found, plan))
    if (options.json) printJson({ ok: isHealthy, checks: found, ...(report ? { reportedAs: name } : {}) })
    return isHealthy ? 0 : 3
  })

const marks = { ok: 'ok  ', warn: 'note', fail: 'FAIL' } as const

const print = ({ name, status, detail, fix }: Checkup): string =>
  `${marks[status]} ${name}: ${detail}\n${fix ? `       ${fix}\n` : ''}`
