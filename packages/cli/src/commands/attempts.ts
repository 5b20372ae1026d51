import { FiredrillError } from '@firedrill/course'
import { openSession, type Selected, type Session } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { formatAttempts } from '../print/attempts.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

interface AttemptsOptions {
  show?: string
  diff?: string[]
  bringBack?: string
  json?: boolean
}

/** `drill attempts`: what was tried before, two of them compared, or one brought back. */
export const attempts = async (
  workspace: Workspace,
  word: string | undefined,
  options: AttemptsOptions,
): Promise<number> => {
  const session = openSession(workspace)
  try {
    const one = pickItem(session, word)
    if (options.show !== undefined) show(session, one, options)
    else if (options.diff) await diff(session, one, options)
    else if (options.bringBack !== undefined) bringBack(session, one, options)
    else list(session, one, options)
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
  return 0
}

const list = (session: Session, { item }: Selected, { json }: AttemptsOptions): void => {
  const found = session.attempts(item)
  if (json) printJson({ item: item.id, attempts: found })
  else process.stdout.write(formatAttempts(item, found))
}

const show = (session: Session, { item }: Selected, { show: text, json }: AttemptsOptions): void => {
  const number = toNumber(text)
  const files = session.attemptFiles(item, number)
  if (json) return printJson({ item: item.id, number, files })
  const parts = Object.entries(files)
  const isOne = parts.length === 1
  process.stdout.write(parts.map(([name, body]) => (isOne ? body : `// ${name}\n\n${body}\n`)).join(''))
}

const diff = async (
  session: Session,
  { item }: Selected,
  { diff: texts = [], json }: AttemptsOptions,
): Promise<void> => {
  if (texts.length !== 2) {
    throw new FiredrillError(
      'usage',
      `--diff takes two attempts, got ${texts.length}.`,
      `As in \`pnpm drill attempts ${item.slug} --diff 1 2\`.`,
    )
  }
  const [from, to] = [toNumber(texts[0]), toNumber(texts[1])]
  const files = await session.compareAttempts(item, from, to)
  if (json)
    return printJson({
      item: item.id,
      from,
      to,
      files: files.map(({ file, unified }) => ({ file, unified })),
    })
  const text = files.map(({ unified }) => unified).join('')
  process.stdout.write(text || `Attempts ${from} and ${to} have the same files.\n`)
}

const bringBack = (
  session: Session,
  { item, place }: Selected,
  { bringBack: text, json }: AttemptsOptions,
): void => {
  const number = toNumber(text)
  const files = session.bringBack(item, number, place)
  if (json) return printJson({ item: item.id, number, place, files })
  const name = place === 'review' ? `review/${item.slug}` : item.slug
  process.stdout.write(
    `${files.join(', ')}: as in attempt ${number}. What was there is kept: \`pnpm drill undo ${name}\` brings it back.\n`,
  )
}

const toNumber = (text: string | undefined): number => {
  if (text !== undefined && /^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new FiredrillError('usage', `"${text}" is no attempt.`, 'Attempts are numbered from 1.')
}
