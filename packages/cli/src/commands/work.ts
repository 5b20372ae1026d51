import { answersPath, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import { openSession, type Selected } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill reset`: fresh starters, or the learner's own earlier work; what was there is kept. */
export const reset = (
  workspace: Workspace,
  targets: string[],
  options: { json?: boolean; own?: boolean },
): Promise<number> =>
  change(workspace, options, (session) =>
    session.select(targets).map((one) => {
      if (options.own) return startFromOwn(session, one)
      const kept = session.reset(one.item, one.place)
      const words =
        kept.length > 0 ? ` Yours is kept: \`pnpm drill undo ${nameOf(one)}\` brings it back.` : ''
      return {
        ...one,
        words: `${paths(one.item, one.place)} ${isQuestion(one.item) ? 'has no answer to it any more' : 'is the starter again'}.${words}`,
      }
    }),
  )

const startFromOwn = (session: ReturnType<typeof openSession>, one: Selected) => {
  const own = session.startFromOwn(one.item, one.place)
  const words = `${own.join(', ')} is your own ${one.item.from} now; \`pnpm drill undo ${nameOf(one)}\` brings back what was there.`
  return { ...one, words }
}

/** `drill undo`: brings back what the last reset put away. */
export const undo = (
  workspace: Workspace,
  word: string | undefined,
  options: { json?: boolean },
): Promise<number> =>
  change(workspace, options, (session) => {
    const one = pickItem(session, word)
    session.undo(one.item, one.place)
    return [{ ...one, words: `${paths(one.item, one.place)} is yours again, as it was before.` }]
  })

/** `drill skip`: leaves an item out for now; what stands there is kept. */
export const skip = (
  workspace: Workspace,
  word: string | undefined,
  options: { json?: boolean },
): Promise<number> =>
  change(workspace, options, (session) => {
    const one = pickItem(session, word)
    session.skip(one.item, one.place)
    const next = session.next()
    const onward = next && next !== one.item ? ` Next: ${next.id}.` : ''
    return [{ ...one, words: `${one.item.id} is left out for now, and counts against nothing.${onward}` }]
  })

/** `drill again`: fresh starters in work/review. */
export const again = (
  workspace: Workspace,
  targets: string[],
  options: { json?: boolean },
): Promise<number> =>
  change(workspace, options, (session) =>
    session.select(targets).map(({ item }) => {
      session.again(item)
      const words = isQuestion(item)
        ? `It is asked anew: \`pnpm drill answer review/${item.slug}\``
        : `${paths(item, 'review')} is a fresh starter. Judge it: \`pnpm drill run review/${item.slug}\``
      return { item, place: 'review', words }
    }),
  )

const change = async (
  workspace: Workspace,
  options: { json?: boolean },
  act: (session: ReturnType<typeof openSession>) => (Selected & { words: string })[],
): Promise<number> => {
  const session = openSession(workspace)
  const changed = act(session)
  if (options.json) {
    printJson({
      items: changed.map(({ item, place }) => ({
        item: item.id,
        place,
        files: filesOf(item, place),
      })),
    })
  } else process.stdout.write(changed.map(({ words }) => `${words}\n`).join(''))
  await session.close()
  warnOfTrouble(session)
  return 0
}

const nameOf = ({ item, place }: Selected): string => (place === 'review' ? `review/${item.slug}` : item.slug)

const paths = (item: Item, place: Place): string => filesOf(item, place).join(', ')

const filesOf = (item: Item, place: Place): string[] =>
  isQuestion(item) ? [answersPath(item, place)] : item.files.map((file) => workPath(item, file, place))
