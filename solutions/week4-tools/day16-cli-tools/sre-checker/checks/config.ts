import { setTimeout as wait } from 'node:timers/promises'
import { check, command, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { askedOf, judgeRows, parseRows, rowsOf, run, show, withoutPorts, writeConfig } from './run.ts'

/** Where settings come from, and which of them count. */
export const checkConfig = (): void => {
  const reads = check('takes settings from YAML and JSON', async () => {
    await using service = await startEcho((request, response) => {
      response.writeHead(request.url === '/b' ? 503 : 200).end()
    })
    const yaml = `# of the web team\ntargets:\n  - ${service.url}/a\n  - ${service.url}/b\nretries: 0\ntimeoutMs: 30000\n`
    await writeConfig('team.yaml', yaml)
    judgeRows(
      'team.yaml has the targets /a and /b, and retries 0',
      await rowsOf(['--config', 'team.yaml'], 1),
      [
        { target: '/a', status: 200, tries: 1 },
        { target: '/b', status: 503, tries: 1 },
      ],
    )
    await writeConfig(
      'team.json',
      JSON.stringify({ targets: [`${service.url}/c`], output: 'csv', timeoutMs: 30_000 }),
    )
    const { stdout } = await run(['--config=team.json'], 0)
    expect(
      withoutPorts(stdout).split(/\r?\n/)[0],
      `team.json asks for csv, and standard output began with ${JSON.stringify(withoutPorts(stdout).slice(0, 60))} (required: the names of the columns). The file says one thing and the tool does another.`,
    ).toBe('target,healthy,status,error,tries')
    await judgeWorkers()
    await judgeTimeout()
  })

  check('lets flags count before the file', { after: reads }, async () => {
    await using service = await startEcho((_request, response) => response.writeHead(503).end())
    await writeConfig(
      'flags.yaml',
      `targets: [${service.url}/old]\nretries: 5\noutput: csv\ntimeoutMs: 30000\n`,
    )
    const argv = ['--config=flags.yaml', '--retries=0', `${service.url}/typed`]
    judgeRows(
      'flags.yaml has /old, retries 5 and csv; typed were /typed, --retries=0 and --output=json',
      await rowsOf(argv, 1),
      [{ target: '/typed', tries: 1 }],
    )
    expect(
      askedOf(service),
      `The service was asked for ${askedOf(service)} (required: typed). A flag typed at night has no effect.`,
    ).toBe('typed')
  })

  check('refuses a file it does not understand', { after: reads }, async () => {
    await using service = await startEcho()
    const targets = `targets: ["${service.url}/a"]`
    await judgeRefusal('nowhere.yaml', null, 'nowhere.yaml')
    await judgeRefusal('broken.yaml', 'targets: [', 'broken.yaml')
    await judgeRefusal('key.yaml', `${targets}\ntimeout: 9`, 'timeout')
    await judgeRefusal('range.yaml', `${targets}\nworkers: 65`, 'workers')
    await judgeRefusal(
      'kind.json',
      `{ ${targets.replace('targets', '"targets"')}, "timeoutMs": "250" }`,
      'timeoutMs',
    )
    await judgeRefusal('url.yaml', 'targets: [db-7]', 'targets')
    expect(
      service.seen.length,
      `${service.seen.length} targets were asked for refused files (required: 0). Half a command was carried out.`,
    ).toBe(0)
  })
}

const judgeWorkers = async (): Promise<void> => {
  // All that come at once meet here.
  let gate: Promise<boolean> | null = null
  await using service = await startEcho(async (_request, response) => {
    gate ??= service.until(() => service.peak() === 6, 150)
    await gate
    response.end()
  })
  const targets = ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => `${service.url}/${path}`)
  await writeConfig('few.yaml', `targets: [${targets.join(', ')}]\nworkers: 1\ntimeoutMs: 30000\n`)
  await run(['--config=few.yaml'], 0)
  const isOne = service.peak() === 1
  // Four are the default; who asks all at once has another idea.
  if (!isOne && service.peak() <= 4) misconception(hiddenByDefault)
  expect(
    isOne,
    `The file says "workers: 1", no flag was typed, and more than 1 request was open at once (required: 1). The file says one thing and the tool does another.`,
  ).toBe(true)
}

const judgeTimeout = async (): Promise<void> => {
  // Too late for the file, and in time for the default.
  await using service = await startEcho(async (_request, response) => {
    await wait(400)
    response.end()
  })
  await writeConfig('hasty.yaml', `targets: [${service.url}/late]\ntimeoutMs: 60\nretries: 0\n`)
  const { stdout } = await command(['--config=hasty.yaml', '--output=json'])
  const rows = parseRows(['--config=hasty.yaml'], stdout)
  const isTimeout = rows[0]?.error === 'timeout'
  if (!isTimeout) misconception(hiddenByDefault)
  expect(
    isTimeout,
    `The file says "timeoutMs: 60", no flag was typed, and a service that takes 400 ms was not a timeout (required: a timeout). The file says one thing and the tool does another.`,
  ).toBe(true)
}

const hiddenByDefault =
  'A flag with a default is never absent: it counts before the file, though nobody typed it.'

const judgeRefusal = async (name: string, text: string | null, named: string): Promise<void> => {
  if (text !== null) await writeConfig(name, text)
  const argv = [`--config=${name}`]
  const { stdout, stderr } = await run(argv, 2)
  if (/^\s+at /m.test(stderr))
    misconception('A mistake in a file is no crash: whoever made it needs its name, not a stack.')
  const isNamed = stderr.includes(named) && !/^\s+at /m.test(stderr)
  expect(
    stdout === '' && isNamed,
    `${show(argv)} said ${JSON.stringify(withoutPorts(stderr).slice(0, 120))} on standard error, and ${stdout === '' ? 'nothing' : 'something'} on standard output (required: words with "${named}", and nothing). Somebody looks for the mistake in the wrong place.`,
  ).toBe(true)
}
