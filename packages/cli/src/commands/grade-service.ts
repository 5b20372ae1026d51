import { join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import { chooseItems, readAssignment, type TierWish } from '@firedrill/grader'
import { type Client, createClient, type Policy, readAccess } from '@firedrill/grader/service'
import type { Workspace } from '../workspace.ts'
import { splitNames } from './grade-options.ts'

/** Where the command was given: pnpm starts scripts in the root. */
export const calledFrom = (): string => process.env.INIT_CWD ?? process.cwd()

/** The folder of a service. */
export const dataDirOf = ({ root }: Workspace, { data }: { data?: string }): string =>
  data === undefined ? join(root, '.firedrill/service') : resolve(calledFrom(), data)

/** The service that this machine runs, or that the environment names. Throws where there is none. */
export const findService = (
  workspace: Workspace,
  options: { data?: string },
  role: 'instructor' | 'worker',
): Client => {
  const { FIREDRILL_SERVICE: url, FIREDRILL_SERVICE_TOKEN: token } = process.env
  if (url !== undefined && token !== undefined) return createClient({ url, token })
  const access = readAccess(dataDirOf(workspace, options))
  if (access) return createClient({ url: url ?? access.url, token: access[role] })
  throw new FiredrillError(
    'environment',
    'No grading service has run on this machine.',
    'Start one: pnpm grade serve. For one elsewhere set FIREDRILL_SERVICE and FIREDRILL_SERVICE_TOKEN.',
  )
}

/** How a policy is asked for on the command line. */
export interface PolicyOptions {
  assignment?: string
  items?: string
  days?: string
  attempts?: 'best' | 'last' | 'all'
}

/** What the command line says of a policy; what it does not say is not there. */
export const readPolicyOptions = ({ root }: Workspace, options: PolicyOptions): Partial<Policy> => {
  const attempts = options.attempts === 'all' ? null : options.attempts
  const isScoped = [options.assignment, options.items, options.days].some((option) => option !== undefined)
  const said = attempts === undefined ? {} : { attempts }
  if (!isScoped) return said
  const assignment = options.assignment
    ? readAssignment(resolve(calledFrom(), options.assignment), options.assignment)
    : null
  const scope = chooseItems(requireCourse(root), {
    assignment,
    items: splitNames(options.items),
    days: splitNames(options.days),
  })
  return {
    ...said,
    assignment,
    assignmentFile: options.assignment ?? null,
    scope: scope?.map(({ item, points }) => ({ item: item.id, points })) ?? null,
  }
}

/** The containment that is asked for: T2, unless told. */
export const readTiers = ({ tier, minTier }: Pick<TierWish, 'tier'> & Partial<TierWish>): TierWish => ({
  tier,
  minTier: minTier ?? (tier === 'T1' ? 'T1' : 'T2'),
})
