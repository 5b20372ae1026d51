import { FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** What can be set here; a plan has a command of its own. */
const choices = {
  clock: { values: ['on', 'off'], about: 'whether items are timed' },
  judge: { values: ['save', 'key'], about: 'what has your work judged: every save, or a key alone' },
} as const

type Name = keyof typeof choices

/** `drill settings`: shows them, or sets one. */
export const settings = async (
  workspace: Workspace,
  name: string | undefined,
  value: string | undefined,
  options: { json?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  try {
    if (name !== undefined) {
      if (!isName(name)) throw wrong(`There is no setting "${name}".`)
      if (value === undefined || !(choices[name].values as readonly string[]).includes(value)) {
        throw wrong(`${name} is ${choices[name].values.join(' or ')}, got ${value ?? 'nothing'}.`)
      }
      session.changeSettings({ [name]: value })
    }
    const now = session.settings()
    if (options.json) printJson({ settings: now })
    else {
      const lines = Object.entries(choices).map(
        ([one, { values, about }]) => `${one} ${now[one as Name]}  (${values.join(' or ')}) ${about}`,
      )
      process.stdout.write(`${lines.join('\n')}\nplan ${now.plan ?? 'off'}  \`pnpm drill plan\` lists them\n`)
    }
    return 0
  } finally {
    await session.close()
  }
}

const isName = (name: string): name is Name => Object.hasOwn(choices, name)

const wrong = (message: string): FiredrillError =>
  new FiredrillError(
    'usage',
    message,
    `As in ${Object.entries(choices)
      .map(([one, { values }]) => `\`pnpm drill settings ${one} ${values[1]}\``)
      .join(', ')}.`,
  )
