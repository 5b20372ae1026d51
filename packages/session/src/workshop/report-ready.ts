import { printable } from '@firedrill/course'
import type { Checkup } from '../doctor/checkup.ts'
import type { Address } from './address.ts'
import { askHost } from './ask-host.ts'
import { type Laptop, writeLaptop } from './laptop.ts'
import { most, type ReadyReport, reportedSchema } from './messages.ts'
import { toLine } from './tell-entry.ts'

const deadlineMs = 10_000

/** Makes what a workshop is told of a laptop before it begins. */
export const makeReport = ({
  laptop: { laptop, name },
  plan,
  found,
}: {
  laptop: Laptop
  plan: string | null
  found: readonly Checkup[]
}): ReadyReport => ({
  laptop,
  name: toLine(name, most.name),
  plan: plan ?? '',
  platform: `${process.platform}-${process.arch}, Node ${process.versions.node}`,
  found: found.slice(0, most.checks).map((one) => ({
    name: toLine(one.name, most.name),
    status: one.status,
    // What is well is nobody's business beyond that it is.
    detail: one.status === 'ok' ? null : toLine(one.detail, most.title) || null,
  })),
})

/** All of it in words, line by line: what a learner reads before it is sent. */
export const describeReport = (url: string, { name, plan, platform, found }: ReadyReport): string[] => [
  `This is what the workshop at ${url} would be told:`,
  `- your name: ${name}, and a random word that stands for this laptop`,
  `- this machine: ${platform}`,
  `- what was looked at${plan === '' ? '' : ` for ${plan}`}, and whether it is well: ${found.map(({ name: what, status }) => `${what} ${status}`).join(', ')}`,
  ...found.flatMap(({ name: what, status, detail }) =>
    detail === null ? [] : [`- ${status === 'fail' ? 'what is missing' : 'a note'}: ${what}: ${detail}`],
  ),
  'Nothing else is told, and you have not joined it by that.',
]

/**
 * Tells a workshop how ready a laptop is; a second time it is the same laptop. Resolves to what the host keeps. Rejects
 * as `askHost` does.
 */
export const sendReport = async (
  root: string,
  { url, code, report, laptop }: Address & { report: ReadyReport; laptop: Laptop },
): Promise<{ name: string; title: string }> => {
  writeLaptop(root, laptop)
  const answer = await askHost({
    url,
    token: null,
    path: '/api/ready',
    message: { code, ...report },
    deadlineMs,
  })
  const { name, title } = reportedSchema.parse(answer)
  writeLaptop(root, { ...laptop, name: printable(name) })
  return { name: printable(name), title: printable(title) }
}
