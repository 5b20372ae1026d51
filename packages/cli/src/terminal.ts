import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'

/** Whether the machine can give tests a real terminal. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0

/** What a test with a terminal is given: it waits for what it sees, and a busy machine shows it late. */
export const patience = { timeout: 180_000 }

/** A real terminal, driven by tmux. For tests. */
export interface Terminal {
  type: (...keys: string[]) => void
  screen: () => string
  resize: (columns: number, rows: number) => void
  /** As from a clipboard, between the marks of a paste. */
  paste: (text: string) => void
  /** All that was written to it since it was opened, with its control sequences. */
  written: () => string
  /** Waits until the screen matches. */
  until: (pattern: RegExp) => Promise<void>
  /** Sends a signal to the process that it was opened with: by default kill -9, as a power cut. */
  kill: (signal?: NodeJS.Signals) => void
  close: () => void
}

/** Opens a terminal of its own with a shell in a folder. */
export const openTerminal = (options: {
  cwd: string
  env: Record<string, string>
  columns?: number
  rows?: number
}): Terminal => {
  const socket = `firedrill-${randomUUID()}`
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  const { columns = 80, rows = 24 } = options
  const env = Object.entries({ PS1: '> ', LANG: 'C.UTF-8', LC_ALL: '', CI: '', ...options.env }).flatMap(
    ([name, value]) => ['-e', `${name}=${value}`],
  )
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', options.cwd, ...env, 'sh')
  const screen = (): string => tmux('capture-pane', '-p')
  const record = join(mkdtempSync(join(tmpdir(), 'terminal-')), 'written')
  tmux('pipe-pane', '-o', `cat >> ${record}`)
  return {
    type: (...keys) => void tmux('send-keys', ...keys),
    screen,
    resize: (width, height) => void tmux('resize-window', '-x', String(width), '-y', String(height)),
    paste: (text) => {
      execFileSync('tmux', ['-L', socket, 'load-buffer', '-'], { input: text })
      tmux('paste-buffer', '-p')
    },
    written: () => readFileSync(record, 'utf8'),
    until: async (pattern) => {
      await vi.waitFor(
        () => {
          const seen = screen()
          if (!pattern.test(seen)) throw new Error(`The screen does not match ${pattern}:\n${seen}`)
        },
        { timeout: patience.timeout / 3, interval: 50 },
      )
    },
    kill: (signal = 'SIGKILL') =>
      void process.kill(Number(tmux('display-message', '-p', '#{pane_pid}')), signal),
    // A server whose last terminal was killed is gone already.
    close: () => {
      spawnSync('tmux', ['-L', socket, 'kill-server'])
      rmSync(dirname(record), { recursive: true, force: true })
    },
  }
}
