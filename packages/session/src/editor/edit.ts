import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answersPath, FiredrillError, isQuestion, type Item, workPath } from '@firedrill/course'
import type { EditOptions, Session } from '../session-types.ts'
import { findCommand } from './find-command.ts'
import { openInEditor } from './open-in-editor.ts'
import { planEditor } from './plan-editor.ts'

/** Opens a learner's files in the editor they want. */
export const editIn = (root: string): Pick<Session, 'planEditor' | 'openInEditor'> => ({
  planEditor: (item, options = {}) => {
    const { env, platform } = process
    const path = fileOf(item, options)
    if (!existsSync(join(root, path))) {
      throw new FiredrillError(
        'usage',
        `${path} is missing.`,
        `\`pnpm drill ${item.slug}\` copies the starter.`,
      )
    }
    const plan = planEditor({
      file: join(root, path),
      line: options.line ?? 1,
      env,
      platform,
      find: (command) => findCommand(command, { env, platform }),
    })
    if (!('problem' in plan)) return plan
    throw new FiredrillError(
      'environment',
      `Cannot open ${path}: ${plan.problem}.`,
      'Set VISUAL to the command of your editor, as in VISUAL="code --wait", or open the file by hand.',
    )
  },
  openInEditor,
})

const fileOf = (item: Item, { file, place }: EditOptions): string => {
  if (isQuestion(item)) return answersPath(item, place)
  const [first = ''] = item.files
  if (file === undefined || item.files.includes(file)) return workPath(item, file ?? first, place)
  throw new FiredrillError('usage', `${item.id} has no file ${file}.`, `It has ${item.files.join(', ')}.`)
}
