import { type KnownEditor, knownEditor } from './known-editors.ts'
import { splitWords } from './split-words.ts'

/** How an editor is started: by its arguments, never through a shell. */
export interface EditorPlan {
  /** What to call it: `vim`, `VS Code`. */
  name: string
  command: string
  args: string[]
  /** `terminal`: it takes over the terminal until it ends. `window`: it stands beside it. */
  kind: 'terminal' | 'window'
}

/** What a plan is made from. */
export interface EditorQuestion {
  /** Absolute. */
  file: string
  /** From 1. */
  line: number
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  /** Where a command is on the path; null where it is not. */
  find: (command: string) => string | null
}

/**
 * The editor a learner wants: VISUAL, then EDITOR, then the one whose terminal this is, then the first that is there.
 * `problem` says why one that was asked for cannot be used.
 */
export const planEditor = (question: EditorQuestion): EditorPlan | { problem: string } => {
  const { env, platform } = question
  for (const name of ['VISUAL', 'EDITOR'] as const) {
    const line = env[name]?.trim()
    if (!line) continue
    const [command, ...args] = splitWords(line, { isWindows: platform === 'win32' }) ?? []
    if (command === undefined) return { problem: `${name} does not read: ${line}` }
    return planCommand(question, command, args) ?? { problem: `${name} names ${command}, which is not there` }
  }
  for (const command of [...ownersOf(env), ...usual]) {
    const plan = planCommand(question, command, [])
    if (plan) return plan
  }
  return { problem: 'no editor was found' }
}

const planCommand = (question: EditorQuestion, command: string, args: string[]): EditorPlan | null => {
  const found = question.find(command)
  if (found === null) return null
  const known = knownEditor(command)
  if (!known) return { name: command, command: found, args: [...args, question.file], kind: 'terminal' }
  return {
    name: known.name,
    command: found,
    args: [...args, ...known.at(question.file, question.line)],
    kind: kindOf(known, args, question),
  }
}

/** Emacs is in the terminal where it is told so, and where there is no screen. */
const kindOf = ({ name, kind }: KnownEditor, args: readonly string[], { env, platform }: EditorQuestion) => {
  if (name === 'Emacs') {
    const hasScreen =
      platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY)
    const isTold = args.some((arg) => /^(?:-nw|-t|--tty|--no-window-system)$/.test(arg))
    return isTold || !hasScreen ? 'terminal' : 'window'
  }
  return kind
}

/** Editors that have a terminal of their own, which is this one. */
const ownersOf = (env: EditorQuestion['env']): string[] => {
  if (env.CURSOR_TRACE_ID) return ['cursor']
  if (env.TERM_PROGRAM === 'vscode') return ['code', 'code-insiders', 'codium', 'cursor', 'windsurf']
  if (env.TERM_PROGRAM === 'zed' || env.ZED_TERM) return ['zed', 'zeditor']
  if (env.TERMINAL_EMULATOR === 'JetBrains-JediTerm') return ['webstorm', 'idea']
  return []
}

const usual = ['code', 'codium', 'cursor', 'zed', 'webstorm', 'idea', 'nvim', 'vim', 'nano', 'vi', 'notepad']
