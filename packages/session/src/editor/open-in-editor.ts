import { spawn } from 'node:child_process'
import { FiredrillError } from '@firedrill/course'
import type { EditorPlan } from './plan-editor.ts'

/**
 * Starts an editor. One in the terminal has it until it ends; one with a window is left alone once it was started.
 * Throws an `environment` error where it does not start.
 */
export const openInEditor = ({ name, command, args, kind }: EditorPlan): Promise<void> =>
  new Promise((resolve, reject) => {
    const isTerminal = kind === 'terminal'
    const child = spawn(command, args, {
      stdio: isTerminal ? 'inherit' : 'ignore',
      detached: !isTerminal,
    })
    child.once('error', (error) =>
      reject(
        new FiredrillError(
          'environment',
          `${name} does not start: ${error.message}`,
          'Set VISUAL to the command of your editor, as in VISUAL="code --wait".',
          { cause: error },
        ),
      ),
    )
    if (isTerminal) child.once('close', () => resolve())
    else {
      child.once('spawn', () => {
        child.unref()
        resolve()
      })
    }
  })
