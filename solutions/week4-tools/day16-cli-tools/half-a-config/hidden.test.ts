import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { readConfig } = candidate<typeof import('./solution.ts')>()

const reads = check('reads values and defaults', async () => {
  await judge('targets: [api, "db:5432"]', { targets: ['api', 'db:5432'], timeoutMs: 1_000, workers: 4 })
  await judge('# all of it\nworkers: 1\ntargets:\n  - no\n  - "8080"\ntimeoutMs: 250\n', {
    targets: ['no', '8080'],
    timeoutMs: 250,
    workers: 1,
  })
})

check('refuses a file without targets', { after: reads }, async () => {
  await judgeRefusal('', 'targets')
  await judgeRefusal('# nothing yet\n', 'targets')
  await judgeRefusal('workers: 2', 'targets')
  await judgeRefusal('targets: []', 'targets')
  await judgeRefusal('targets:', 'targets')
})

check('refuses an unknown key', { after: reads }, async () => {
  await judgeRefusal('targets: [api]\ntimeout: 9', 'timeout')
  await judgeRefusal('targets: [api]\nconstructor: 1', 'constructor')
  await judgeRefusal('targets: [api]\nWorkers: 2', 'Workers')
})

check('refuses a value of another kind', { after: reads }, async () => {
  await judgeRefusal('targets: api', 'targets')
  await judgeRefusal('targets: [api, 8080]', 'targets')
  for (const value of ['5s', '0', '-1', '2.5', '"250"', '[250]', 'true', '.inf']) {
    await judgeRefusal(`targets: [api]\ntimeoutMs: ${value}`, 'timeoutMs')
  }
  await judgeRefusal('targets: [api]\nworkers: "8"', 'workers')
})

const judge = async (text: string, required: object): Promise<void> => {
  const config = await data(await readConfig(text))
  expect(
    config,
    `${show(text)} was read as ${JSON.stringify(config)} (required: ${JSON.stringify(required)}). The tool does not do what the file says.`,
  ).toEqual(required)
}

const judgeRefusal = async (text: string, key: string): Promise<void> => {
  const outcome = await outcomeOf(text)
  if (/of (undefined|null)|null \(|not iterable/.test(outcome)) {
    misconception(
      'An empty file is null, and a missing key undefined. The code fell over them before it looked.',
    )
  }
  expect(
    outcome.startsWith('an Error') && outcome.includes(key),
    `${show(text)} gave ${outcome} (required: an Error that names ${key}). Somebody looks for a mistake in a file, or never learns that there is one.`,
  ).toBe(true)
}

const outcomeOf = async (text: string): Promise<string> => {
  try {
    return `the config ${JSON.stringify(await data(await readConfig(text)))}`
  } catch (error) {
    return error instanceof Error ? `an Error, "${error.message}"` : 'something thrown that is no Error'
  }
}

const show = (text: string): string => (text.trim() === '' ? 'An empty file' : JSON.stringify(text))
