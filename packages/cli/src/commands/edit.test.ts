import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFixtureCourse, workFile } from '../fixture-course.ts'

const editorFor = (root: string): string => {
  const editor = join(root, 'vim')
  writeFileSync(editor, '#!/bin/sh\nprintf \'%s\\n\' "$@"\n')
  chmodSync(editor, 0o755)
  return editor
}

test('edit opens the file at its line, in the editor that VISUAL names', async () => {
  const course = makeFixtureCourse()
  const editor = editorFor(course.root)
  const env = { VISUAL: `"${editor}" -u NONE` }
  const { code, stdout, stderr } = await course.drill(['edit', 'error-ratio', '--line', '7'], { env })
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `-u\nNONE\n+7\n${join(course.root, workFile)}\n`,
    stderr: 'Opening in vim.\n',
  })
  expect(readFileSync(join(course.root, workFile), 'utf8')).toContain('errorRatio')
  const told = await course.drill(['edit', 'error-ratio', '--json'], { env })
  expect(JSON.parse(told.stdout)).toEqual({
    version: 1,
    item: 'day1/error-ratio',
    place: 'work',
    editor: {
      name: 'vim',
      command: editor,
      args: ['-u', 'NONE', '+1', join(course.root, workFile)],
      kind: 'terminal',
    },
  })
})

test('an editor that is not there is told, with what to do', async () => {
  const course = makeFixtureCourse()
  const { code, stderr } = await course.drill(['edit', 'error-ratio'], { env: { EDITOR: 'no-such-editor' } })
  expect(code).toBe(3)
  expect(stderr).toMatch(/EDITOR names no-such-editor, which is not there\.\nSet VISUAL/)
})
