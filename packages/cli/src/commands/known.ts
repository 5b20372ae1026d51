import { FiredrillError, howMany } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill known`: marks what is open of a day as known, or takes that back. */
export const known = async (
  workspace: Workspace,
  word: string,
  options: { revoke?: boolean; json?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  try {
    const target = session.find(word)
    if (target.kind !== 'day') {
      throw new FiredrillError('usage', `${word} is no day.`, 'Name a day, as in `pnpm drill known day1`.')
    }
    const { day } = target
    const items = options.revoke ? session.forgetKnown(day) : session.markKnown(day)
    if (options.json) {
      printJson({ day: day.id, isKnown: !options.revoke, items: items.map(({ id }) => id) })
      return 0
    }
    const name = session.dayName(day.id)
    if (items.length === 0) {
      process.stdout.write(`${name}: nothing ${options.revoke ? 'is marked as known' : 'is open'}.\n`)
    } else if (options.revoke) process.stdout.write(`${name}: ${howMany(items.length, 'item')} open again.\n`)
    else {
      process.stdout.write(
        `${name}: ${howMany(items.length, 'item')} marked as known. That is no pass; \`pnpm drill known ${day.id} --revoke\` takes it back.\n`,
      )
    }
    return 0
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}
