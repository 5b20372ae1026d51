import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError, type Tier } from '@firedrill/course'
import type { Containment } from '../sandbox/sandbox.ts'
import { type Finding, findingCounts } from '../wire/probe.ts'
import { setOutCanaries } from './canaries.ts'
import { adviseSandbox } from './sandbox-advice.ts'
import { endService, startService } from './start-service.ts'

/** The tiers this judge makes itself. T3 and T4 are the operator's: a container or virtual machine around all of it. */
export type OwnTier = Extract<Tier, 'T1' | 'T2'>

/** What a tier's self-test found on this machine. */
export type TierProof =
  | { tier: OwnTier; isProven: true; why: string; containment: Containment | null }
  | { tier: OwnTier; isProven: false; why: string; hint: string }

const proofs = new Map<string, Promise<TierProof>>()

/**
 * Proves a tier by starting a real candidate under it, which tries what it must not be able to do and what it must.
 * The answer holds for the life of this process. Never throws for what it finds.
 */
export const proveTier = (tier: OwnTier, place: { root: string; bundleDir: string }): Promise<TierProof> => {
  const key = `${tier} ${place.root}`
  const proof = proofs.get(key) ?? (tier === 'T1' ? proveT1(place) : proveT2(place))
  proofs.set(key, proof)
  return proof
}

/** The findings of one self-test, for whoever wants to see all of them. */
export const findContainment = async (
  containment: Containment | null,
  place: { root: string; bundleDir: string },
): Promise<Finding[]> => {
  const folders = ['', 'solutions', 'work'].map((name) => join(place.root, name)).filter(existsSync)
  const { canaries, takeIn } = await setOutCanaries(folders)
  const answer = Promise.withResolvers<Finding[]>()
  const service = startService(
    { ...place, containment },
    {
      onMessage: (message) => {
        if (message.kind === 'proof') answer.resolve(message.proof)
        if (message.kind === 'failed')
          answer.reject(new FiredrillError(message.code, message.message, message.hint))
      },
      onEnd: answer.reject,
    },
  )
  try {
    service.send({ kind: 'prove', id: 0, canaries }, () => {})
    return await answer.promise
  } finally {
    await endService(service)
    takeIn()
  }
}

const proveT1 = async (place: { root: string; bundleDir: string }): Promise<TierProof> => {
  const why = await findFault(null, place)
  return why === null
    ? {
        tier: 'T1',
        isProven: true,
        why: 'a process of its own, an empty environment, limits',
        containment: null,
      }
    : { tier: 'T1', isProven: false, why, hint: 'Please report this.' }
}

const proveT2 = async (place: { root: string; bundleDir: string }): Promise<TierProof> => {
  const faults: string[] = []
  for (const containment of waysOf(process)) {
    const fault = await findFault(containment, place)
    if (fault === null) return { tier: 'T2', isProven: true, why: descriptions[containment], containment }
    faults.push(fault)
  }
  const why = faults[0] ?? `there is no sandbox for ${process.platform} on ${process.arch}`
  return { tier: 'T2', isProven: false, why, hint: adviseSandbox(faults.join('\n')) }
}

const descriptions: Record<Containment, string> = {
  'own-user': 'bubblewrap, a user number for each run',
  'user-namespace': 'bubblewrap in a user namespace',
}

/** What may contain a candidate here, the stronger first. */
const waysOf = ({ platform, arch }: NodeJS.Process): Containment[] => {
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) return []
  return process.getuid?.() === 0 ? ['own-user', 'user-namespace'] : ['user-namespace']
}

/** Why a containment is not proven, or null. */
const findFault = async (
  containment: Containment | null,
  place: { root: string; bundleDir: string },
): Promise<string | null> => {
  try {
    const findings = await findContainment(containment, place)
    for (const kind of containment ? (['contained', 'honest'] as const) : (['honest'] as const)) {
      const ofKind = findings.filter((finding) => finding.kind === kind)
      if (ofKind.length !== findingCounts[kind]) return 'the self-test did not run to its end'
      const broken = ofKind.find(({ isKept }) => !isKept)
      if (broken) return `it does not hold that ${broken.promise}: ${broken.seen}`
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
