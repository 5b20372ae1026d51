import { requirePlan } from '@firedrill/session'
import { type Checkup, examine } from '@firedrill/session/doctor'
import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'
import { checkLab } from './doctor-lab.ts'

/** `drill doctor`: looks at all that drilling, or the days of a plan, depend on. 0 where it works, 3 where something does not. */
export const doctor = (workspace: Workspace, options: { plan?: string; json?: boolean }): Promise<number> =>
  untilInterrupted(async (signal) => {
    const found: Checkup[] = []
    const tell = (checkup: Checkup): void => {
      found.push(checkup)
      if (!options.json) process.stdout.write(print(checkup))
    }
    const plan = options.plan === undefined ? undefined : requirePlan(workspace.root, options.plan)
    for await (const checkup of examine({ ...workspace, plan, signal })) tell(checkup)
    tell(await checkLab())
    const isHealthy = found.every(({ status }) => status !== 'fail')
    if (options.json) printJson({ ok: isHealthy, checks: found })
    return isHealthy ? 0 : 3
  })

const marks = { ok: 'ok  ', warn: 'note', fail: 'FAIL' } as const

const print = ({ name, status, detail, fix }: Checkup): string =>
  `${marks[status]} ${name}: ${detail}\n${fix ? `       ${fix}\n` : ''}`
