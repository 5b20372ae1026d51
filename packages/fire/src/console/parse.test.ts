import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { helpOf, helpRows } from './help.ts'
import { parseCommand } from './parse.ts'
import { spell } from './spell.ts'

test('any text is a command or a sentence, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
      const parsed = parseCommand(line)
      if (!parsed.ok) expect(parsed.why).not.toContain('\u001b')
    }),
  )
})

test('a megabyte is no command', () => {
  expect(parseCommand('a'.repeat(1_000_000))).toEqual({ ok: false, why: 'That is too long for a command.' })
})

test('an empty line is nothing', () => {
  expect(parseCommand('   ')).toEqual({ ok: false, why: '' })
})

test.for([
  'dash',
  'graph pool',
  'logs o2 503',
  'hosts',
  'deploys',
  'config',
  'rollback 118',
  'restart all',
  'restart o3',
  'drain o1',
  'undrain o1',
  'scale 6',
  'set retries 0',
  'set retry-budget 10%',
  'set retry-budget off',
  'set timeout estimates 200',
  'set timeout payments off',
  'set balancer round-robin',
  'feature estimates off',
  'rotate token',
  'unlock payments',
  'wait 30s',
  'quit',
])('%s is understood, and spelled as it was', (line) => {
  const parsed = parseCommand(`  ${line.toUpperCase()} `)
  expect(parsed.ok && spell(parsed.command)).toBe(line)
})

test.for([
  ['grahp pool', 'Did you mean graph?'],
  ['graph pol', 'Did you mean pool?'],
  ['graph pool 99', '1 to 10 minutes'],
  ['restart', 'Which host?'],
  ['drain all', 'Which host?'],
  ['scale 9', 'At most 8'],
  ['set retries 9', '0 to 5'],
  ['set retry-budget 200', '0 to 100 %'],
  ['set timeout db 5', 'payments or estimates'],
  ['set', 'retries, retry-budget, timeout, balancer'],
  ['rollback', '`deploys` lists them'],
  ['wait 10m', '1 second to 5 minutes'],
  ['wait 0', '1 second to 5 minutes'],
  ['feature off', 'feature estimates off'],
  ['rotate', 'rotate token'],
  ['__proto__', 'There is no command'],
  ['dash now', 'stands alone'],
  ['tail', 'Did you mean logs?'],
  ['errors', 'Did you mean graph bad?'],
  ['constructor', 'There is no command'],
] as const)('%s is told how it is done', ([line, how]) => {
  expect(parseCommand(line)).toMatchObject({ ok: false, why: expect.stringContaining(how) })
})

const usages = (of: string | null): string[] => helpOf(of).map(([usage]) => usage)

test('help of a command is its own rows, and of graph what each signal is', () => {
  expect(usages('wait')).toEqual(['wait <30s|2m>'])
  expect(usages('undrain')).toEqual(['drain|undrain <host>'])
  expect(usages('set')).toHaveLength(4)
  expect(usages('graph')).toContain('  pool')
  expect(usages(null)).toEqual(helpRows.map(([usage]) => usage))
  expect(parseCommand('help graph')).toEqual({ ok: true, command: { kind: 'help', of: 'graph' } })
  expect(parseCommand('help __proto__')).toEqual({ ok: true, command: { kind: 'help', of: null } })
})

test('help names commands that there are', () => {
  for (const [usage] of helpRows) {
    for (const verb of (usage.split(' ')[0] ?? '').split('|')) {
      const parsed = parseCommand(verb)
      expect(parsed.ok || !parsed.why.includes('There is no command')).toBe(true)
    }
  }
})
