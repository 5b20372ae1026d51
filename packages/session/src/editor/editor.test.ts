import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { findCommand } from './find-command.ts'
import { openInEditor } from './open-in-editor.ts'
import { type EditorQuestion, planEditor } from './plan-editor.ts'
import { splitWords } from './split-words.ts'

const file = '/home/me/my drills/work/day1/a.ts'
const plan = (env: EditorQuestion['env'], part: Partial<EditorQuestion> = {}) =>
  planEditor({ file, line: 7, env, platform: 'linux', find: (command) => `/bin/${command}`, ...part })

test.each([
  ['vim', 'vim', ['+7', file], 'terminal'],
  ['nvim -u NONE', 'Neovim', ['-u', 'NONE', '+7', file], 'terminal'],
  ['hx', 'Helix', [`${file}:7`], 'terminal'],
  ['code --wait', 'VS Code', ['--wait', '--goto', `${file}:7`], 'window'],
  ['zed', 'Zed', [`${file}:7`], 'window'],
  ['webstorm', 'WebStorm', ['--line', '7', file], 'window'],
  ['emacs -nw', 'Emacs', ['-nw', '+7', file], 'terminal'],
  ['ed', 'ed', [file], 'terminal'],
] as const)('EDITOR="%s" opens %s with %j', (EDITOR, name, args, kind) => {
  expect(plan({ EDITOR, DISPLAY: ':0' })).toMatchObject({ name, args, kind })
})

test('a path with spaces is quoted, and known by its last part', () => {
  const VISUAL = `"/opt/my apps/code" --new-window '--profile=on call'`
  expect(plan({ VISUAL, EDITOR: 'vi' }, { find: (command) => command })).toEqual({
    name: 'VS Code',
    command: '/opt/my apps/code',
    args: ['--new-window', '--profile=on call', '--goto', `${file}:7`],
    kind: 'window',
  })
  expect(
    plan({ VISUAL: '"C:\\Program Files\\Code.exe" -r' }, { platform: 'win32', find: (command) => command }),
  ).toMatchObject({
    name: 'VS Code',
    command: 'C:\\Program Files\\Code.exe',
    args: ['-r', '--goto', `${file}:7`],
  })
})

test('what a shell would expand or run is one more word', () => {
  expect(plan({ VISUAL: 'vim; rm -rf $HOME `id` $(id)' }, { find: (command) => command })).toMatchObject({
    command: 'vim;',
    args: ['rm', '-rf', '$HOME', '`id`', '$(id)', file],
  })
})

test.each([
  [{ TERM_PROGRAM: 'vscode' }, 'VS Code'],
  [{ TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, 'WebStorm'],
  [{ ZED_TERM: 'true' }, 'Zed'],
  [{ TERM_PROGRAM: 'vscode', EDITOR: 'vim' }, 'vim'],
  [{ VISUAL: '  ', EDITOR: 'nano' }, 'nano'],
])('%j means %s', (env, name) => {
  expect(plan(env)).toMatchObject({ name })
})

test('without a screen Emacs is in the terminal', () => {
  expect(plan({ EDITOR: 'emacs' })).toMatchObject({ kind: 'terminal' })
  expect(plan({ EDITOR: 'emacs', WAYLAND_DISPLAY: 'w' })).toMatchObject({ kind: 'window' })
})

test('the first editor that is there is taken, and one that is asked for and is not there is told', () => {
  expect(plan({}, { find: (command) => (command === 'nano' ? '/usr/bin/nano' : null) })).toMatchObject({
    name: 'nano',
  })
  expect(plan({}, { find: () => null })).toEqual({ problem: 'no editor was found' })
  expect(plan({ EDITOR: 'vimm' }, { find: () => null })).toEqual({
    problem: 'EDITOR names vimm, which is not there',
  })
  expect(plan({ VISUAL: '"vim' })).toEqual({ problem: 'VISUAL does not read: "vim' })
})

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`
const double = (word: string): string => `"${word.replaceAll(/["\\$`]/g, '\\$&')}"`

test('on Windows a backslash is part of a path, in quotes and out', () => {
  expect(splitWords('"\\\\host\\my apps\\code.exe" C:\\a\\b', { isWindows: true })).toEqual([
    '\\\\host\\my apps\\code.exe',
    'C:\\a\\b',
  ])
})

test('any words survive being quoted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.boolean(), (words, isDouble) => {
      expect(splitWords(words.map(isDouble ? double : quote).join(' '))).toEqual(words)
    }),
  )
})

test('any line at all is words or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', 'a', '"', "'", '\\', '$', '\t') }), (line) => {
      const words = splitWords(line)
      expect(words === null || words.every((word) => typeof word === 'string')).toBe(true)
    }),
  )
})

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'editor '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test.skipIf(process.platform === 'win32')(
  'an editor in the terminal is waited for, and gets its arguments whole',
  async () => {
    const folder = makeFolder()
    const [command, out] = [join(folder, 'my editor'), join(folder, 'out')]
    writeFileSync(command, `#!/bin/sh\nsleep 0.2\nprintf '%s\\n' "$@" > '${out}'\n`)
    chmodSync(command, 0o755)
    await openInEditor({ name: 'mine', command, args: ['a b', '$HOME', '"'], kind: 'terminal' })
    expect(readFileSync(out, 'utf8')).toBe('a b\n$HOME\n"\n')
  },
)

test('an editor that does not start is an environment error with what to do', async () => {
  await expect(
    openInEditor({ name: 'mine', command: join(makeFolder(), 'nothing'), args: [], kind: 'window' }),
  ).rejects.toMatchObject({ code: 'environment', message: expect.stringContaining('mine does not start') })
})

test('a command is found on the path, and a folder or a file that cannot be run is none', () => {
  const folder = makeFolder()
  const where = { env: { PATH: `${folder}:/nowhere` }, platform: 'linux' as const }
  writeFileSync(join(folder, 'plain'), '')
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'good'), '')
  chmodSync(join(folder, 'good'), 0o755)
  expect(['good', 'plain', 'sub', 'none'].map((name) => findCommand(name, where))).toEqual([
    join(folder, 'good'),
    null,
    null,
    null,
  ])
  expect(findCommand(join(folder, 'good'), where)).toBe(join(folder, 'good'))
})
