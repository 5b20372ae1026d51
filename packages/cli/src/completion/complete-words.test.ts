import { expect, test } from 'vitest'
import { type CommandShape, completeWords } from './complete-words.ts'

const command = (name: string, part: Partial<CommandShape> = {}): CommandShape => ({
  name,
  options: [{ flag: '--json', takesValue: false, values: [] }],
  words: [],
  commands: [],
  ...part,
})
const program = command('drill', {
  words: ['day1', 'status-code', 'same-header'],
  options: [{ flag: '--only', takesValue: true, values: ['drills', 'exercises'] }],
  commands: [
    command('run', {
      words: ['day1', 'status-code'],
      options: [
        { flag: '--json', takesValue: false, values: [] },
        { flag: '--seed', takesValue: true, values: [] },
      ],
    }),
    command('progress', { commands: [command('export'), command('import')] }),
  ],
})

test.each([
  [[''], ['day1', 'progress', 'run', 'same-header', 'status-code']],
  [['s'], ['same-header', 'status-code']],
  [
    ['run', ''],
    ['day1', 'status-code'],
  ],
  [['run', 'day1', ''], ['status-code']],
  [
    ['run', '--'],
    ['--json', '--seed'],
  ],
  [['run', '--json', '--'], ['--seed']],
  [['run', '--seed', ''], []],
  [['run', '--seed', '0000002a', 'st'], ['status-code']],
  [
    ['progress', ''],
    ['export', 'import'],
  ],
  [
    ['--only', ''],
    ['drills', 'exercises'],
  ],
  [['--only', 'drills', 'd'], ['day1']],
  [
    ['no-such', ''],
    ['day1', 'progress', 'run', 'same-header', 'status-code'],
  ],
  [['x'], []],
  [[], ['day1', 'progress', 'run', 'same-header', 'status-code']],
])('%j may become %j', (words, found) => {
  expect(completeWords(program, words)).toEqual(found)
})
