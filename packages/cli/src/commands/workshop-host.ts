import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSecret, usualSecretFile } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import { dayKeyOf, formatDayKey } from '@firedrill/course/pack'
import { requireCourse } from '@firedrill/course/read'
import { requirePlan } from '@firedrill/session'
import { findLanAddress, formatInvitation, makeInvitation, openHost } from '@firedrill/workshop'
import { callerPath } from '../from-caller.ts'
import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'
import { keepWorkers } from './keep-workers.ts'

/** The command line of `workshop host`, as it is typed. */
export interface HostCommandOptions {
  plan?: string
  port: string
  host: string
  address?: string
  publicUrl?: string
  databaseUrl?: string
  data?: string
  secret?: string
  kit?: string[]
  minTier: 'T1' | 'T2'
  tlsCert?: string
  tlsKey?: string
  json?: boolean
}

/** `workshop host`: runs until it is interrupted, which is how it ends well: 0. */
export const hostWorkshop = (workspace: Workspace, options: HostCommandOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const { root, home, bundleDir } = workspace
    const course = requireCourse(root)
    const plan = options.plan === undefined ? null : requirePlan(root, options.plan)
    const certificate = readCertificate(options)
    const open = await openHost({
      root,
      home,
      bundleDir,
      course,
      plan,
      databaseUrl: options.databaseUrl ?? process.env.DATABASE_URL ?? null,
      dataDir: options.data === undefined ? join(root, '.firedrill/workshop') : callerPath(options.data),
      host: options.host,
      port: readPort(options.port),
      certificate,
      kits: (options.kit ?? []).map(callerPath),
      isBehindProxy: options.publicUrl !== undefined,
      keyOf: readKeys(root, options.secret),
      minTier: options.minTier,
      startGraders: ({ dataDir, tier, onEvent }) =>
        keepWorkers(1, { data: dataDir, tier, minTier: tier }, onEvent),
      writeLog: (line) => void process.stderr.write(line),
    })
    const invitation = makeInvitation({
      ...open,
      address: options.address ?? findLanAddress(),
      isSecure: certificate !== null,
      publicUrl: options.publicUrl ?? null,
    })
    if (options.json) printJson({ ...invitation, port: open.port, learners: open.learners })
    else {
      const firstDay = plan?.days[0]?.day ?? 'day1'
      process.stdout.write(formatInvitation(invitation, { ...open, firstDay }))
    }
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await open.close()
    return 0
  })

/** Without a secret there is nothing to release: who has the full repository has the solutions. */
const readKeys = (root: string, file: string | undefined): ((day: string) => string | null) => {
  if (file === undefined && !existsSync(join(root, usualSecretFile))) return () => null
  const secret = readSecret(root, file === undefined ? undefined : callerPath(file))
  return (day) => formatDayKey(day, dayKeyOf(secret, day))
}

const readCertificate = ({ tlsCert, tlsKey }: HostCommandOptions) => {
  if (tlsCert === undefined && tlsKey === undefined) return null
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new FiredrillError(
      'usage',
      'TLS needs a certificate and its key.',
      'Give --tls-cert and --tls-key.',
    )
  }
  return { cert: readPem(tlsCert), key: readPem(tlsKey) }
}

const readPem = (file: string): Buffer => {
  try {
    return readFileSync(callerPath(file))
  } catch (error) {
    throw new FiredrillError(
      'usage',
      `${file} cannot be read: ${(error as Error).message}`,
      'Name a PEM file.',
    )
  }
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new FiredrillError('usage', `--port ${text} is no port.`, 'Give a whole number from 0 to 65535.')
}
