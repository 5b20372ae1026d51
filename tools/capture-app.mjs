// node tools/capture-app.mjs: draws docs/app.svg, the app on a failing drill as tmux shows it. The one picture of README.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { toSvg } from './pane-to-svg.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const columns = 80
const rows = 25
const mistake = `export async function isUp(base: string): Promise<boolean> {
  const response = await fetch(\`\${base}/health\`)
  return response.status === 200
}
`

const capture = async () => {
  const course = mkdtempSync(join(tmpdir(), 'capture-'))
  const socket = `capture-${process.pid}`
  const tmux = (...args) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' })
  const until = async (pattern) => {
    for (let turn = 0; turn < 600; turn++) {
      if (pattern.test(tmux('capture-pane', '-p'))) return
      await sleep(100)
    }
    throw new Error(`The screen never showed ${pattern}:\n${tmux('capture-pane', '-p')}`)
  }
  try {
    for (const tree of ['exercises', 'solutions']) symlinkSync(join(root, tree), join(course, tree))
    const env = { FIREDRILL_ROOT: course, LANG: 'C.UTF-8', COLORTERM: 'truecolor', CI: '' }
    const set = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`])
    const command = `'${process.execPath}' '${join(root, 'packages/cli/bin/firedrill.mjs')}' wrong-door`
    tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), ...set, command)
    await until(/You start with/)
    mkdirSync(join(course, 'work/day1'), { recursive: true })
    writeFileSync(join(course, 'work/day1/wrong-door.ts'), mistake)
    await until(/Not yet/)
    tmux('send-keys', 'h')
    await until(/Hint 1 of/)
    tmux('send-keys', 'G')
    await sleep(500)
    return tmux('capture-pane', '-e', '-p')
  } finally {
    execFileSync('tmux', ['-L', socket, 'kill-server'])
    await sleep(1_000)
    rmSync(course, { recursive: true, force: true })
  }
}

const svg = toSvg(await capture(), { columns, rows, title: 'pnpm drill wrong-door' })
if (svg.includes(root)) throw new Error('The picture names a folder of this machine.')
writeFileSync(join(root, 'docs/app.svg'), svg)
