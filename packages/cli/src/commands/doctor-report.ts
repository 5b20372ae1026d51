import type { Plan } from '@firedrill/course'
import type { Checkup } from '@firedrill/session/doctor'
import { findName, isAgreed } from '../screens/join-room.ts'
import type { Workspace } from '../workspace.ts'

/** `doctor --report`, as it is typed. */
export interface ReportOptions {
  /** `CODE@host` */
  report: string
  name?: string
  yes?: boolean
}

/** Tells a workshop what was found; resolves to the name it keeps, or null where the learner said no. */
export type Report = (found: readonly Checkup[], plan: Plan | undefined) => Promise<string | null>

/**
 * Reads where to and asks for a name before anything is looked at; what is told is said, and a yes is asked for, before
 * it is. Nothing is joined.
 */
export const prepareReport = async (
  workspace: Workspace,
  { report: address, yes = false, ...options }: ReportOptions,
): Promise<Report> => {
  const { describeReport, makeReport, nameLaptop, readAddress, sendReport } = await import(
    '@firedrill/session/workshop'
  )
  const { root } = workspace
  const place = readAddress(address)
  const laptop = nameLaptop(root, options.name ?? (await findName(workspace, yes)))
  return async (found, plan) => {
    const report = makeReport({ laptop, plan: plan?.id ?? null, found })
    for (const line of describeReport(place.url, report)) say(line)
    if (!yes && !(await isAgreed('Send'))) {
      say('Nothing was sent.')
      return null
    }
    const { name, title } = await sendReport(root, { ...place, report, laptop })
    say(`${title} knows how ready this laptop is, as ${name}.`)
    return name
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)
