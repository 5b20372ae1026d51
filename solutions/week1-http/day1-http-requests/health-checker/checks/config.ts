import { join } from 'node:path'
import { check, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judge, reasonOf } from './judgements.ts'
import { makeFolder } from './folder.ts'
import type { Checker } from './checker.ts'

export const checkConfig = ({ readConfig }: Checker): void => {
  const reads = check('reads a config', async () => {
    await using folder = await makeFolder()
    const config = { urls: ['http://127.0.0.1:8080', 'https://shop.example/api/'], timeoutMs: 1500 }
    const path = await folder.write(JSON.stringify({ ...config, owner: 'billing' }))
    const { urls, timeoutMs } = Object(await data(await readConfig(path))) as Record<string, unknown>
    judge('The config gave', { urls, timeoutMs }, config, 'What is not read is not checked.')
  })

  check('names a file that is missing or no JSON', { after: reads }, async () => {
    await using folder = await makeFolder()
    const named = 'an error that names the path'
    const paths = [
      join(folder.path, 'missing.json'),
      await folder.write('{"urls": ["http'),
      await folder.write(''),
    ]
    for (const path of paths) {
      const told = await reasonOf(readConfig(path))
      const what = path.endsWith('missing.json') ? 'The file is missing' : 'The file is no JSON'
      const given = told.includes(path) ? named : nameOf(told)
      expect(
        given,
        `${what}. It gave ${given} (required: ${named}). Somebody searches for the file at night.`,
      ).toBe(named)
    }
  })

  check('names the field that is wrong', { after: reads }, async () => {
    await using folder = await makeFolder()
    const urls = ['http://127.0.0.1:8080']
    const faults: [string, unknown][] = [
      ['urls', { timeoutMs: 5 }],
      ['urls', { urls: 'http://127.0.0.1', timeoutMs: 5 }],
      ['urls', { urls: [], timeoutMs: 5 }],
      ['urls', { urls: [...urls, 'db-01:5432'], timeoutMs: 5 }],
      ['urls', { urls: ['shop'], timeoutMs: 5 }],
      ['urls', { urls: ['http://'], timeoutMs: 5 }],
      ['urls', { urls: [7], timeoutMs: 5 }],
      ['urls', { urls: [urls], timeoutMs: 5 }],
      ['urls', { urls: ['shttp://127.0.0.1'], timeoutMs: 5 }],
      ['urls', null],
      ['timeoutMs', { urls }],
      ['timeoutMs', { urls, timeoutMs: '2000' }],
      ['timeoutMs', { urls, timeoutMs: 0 }],
      ['timeoutMs', { urls, timeoutMs: null }],
    ]
    for (const [field, config] of faults) {
      const text = JSON.stringify(config)
      const path = await folder.write(text)
      const told = (await reasonOf(readConfig(path))).replaceAll(path, '')
      const given = told.includes(field) ? `"${field}"` : nameOf(told)
      expect(
        given,
        `${text} gave ${given} (required: an error that names "${field}"). A mistake in the config shows up as an outage, or as a check that never ran.`,
      ).toBe(`"${field}"`)
    }
  })
}

const nameOf = (told: string): string => {
  if (told === 'no error') return 'no error'
  return told.startsWith('no Error') ? 'a value that is no Error' : 'an error without the name'
}
