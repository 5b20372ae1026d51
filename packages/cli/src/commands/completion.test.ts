import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from '../fixture-course.ts'

test.each([
  [['er'], ['error-alarm', 'error-ratio']],
  [['hint', 'review/error-r'], ['review/error-ratio']],
  [['plan', 'o'], ['off']],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['progress', 'e'], ['export']],
  [
    ['attempts', '--'],
    ['--bring-back', '--diff', '--json', '--show'],
  ],
])('%j may become %j', async (words, found) => {
  const { code, stdout } = await makeFixtureCourse().drill(['completion', '--words', '--', ...words])
  expect({ code, found: stdout.split('\n').filter(Boolean) }).toEqual({ code: 0, found })
})

test('an unknown shell is refused with those there are', async () => {
  const { code, stderr } = await makeFixtureCourse().drill(['completion', 'csh'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/There is no completion for csh\.\nName one of bash, zsh, fish/)
})

/** What the shell does with the script: the words it offers behind what was typed. */
const asks: Record<string, (script: string) => string> = {
  bash: (script) => `${script}
COMP_WORDS=(drill hint error-) COMP_CWORD=2; _drill; printf '%s\\n' "\${COMPREPLY[@]}"
COMP_WORDS=(drill run ''); COMP_CWORD=2; _drill; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (script) => `compdef() { :; }; compadd() { shift; printf '%s\\n' "$@"; }
${script}
words=(drill hint error-) CURRENT=3; _drill
words=(drill run '') CURRENT=3; _drill`,
  fish: (script) => `${script}
complete -C 'drill hint error-'
complete -C 'drill run '`,
}

for (const [shell, ask] of Object.entries(asks)) {
  const isThere = spawnSync(shell, ['--version']).status === 0
  // Counted aloud, as a machine without tmux is.
  if (!isThere) process.stderr.write(`blocked: ${shell}\n`)
  test.runIf(isThere)(`${shell} offers the words, from a course whose path has a quote in it`, async () => {
    const course = makeFixtureCourse()
    // A pnpm that knows the one script, so that nothing is installed here.
    const bin = join(course.root, "it's bin")
    mkdirSync(bin)
    writeFileSync(
      join(bin, 'pnpm'),
      `#!/bin/sh\n[ "$1 $2 $4" = "--silent --dir drill" ] || exit 9\nshift 4\nexec '${process.execPath}' '${join(repository, 'packages/cli/bin/firedrill.mjs')}' "$@"\n`,
    )
    chmodSync(join(bin, 'pnpm'), 0o755)
    const { stdout: script } = await course.drill(['completion', shell])
    const { stdout, stderr } = spawnSync(shell, ['-c', ask(script)], {
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: course.root, FIREDRILL_ROOT: course.root },
    })
    expect(stderr).toBe('')
    const words = stdout.split('\n').filter(Boolean)
    expect(words.slice(0, 2)).toEqual(['error-alarm', 'error-ratio'])
    expect(words.slice(2)).toContain('day1')
  })
}
