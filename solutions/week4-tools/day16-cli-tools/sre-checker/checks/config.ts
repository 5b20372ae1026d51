import { setTimeout as wait } from 'node:timers/promises'
import { check, command, type CommandResult, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import {
  askedOf,
  judgeRows,
  parseRows,
  requireExit,
  rowsOf,
  run,
  show,
  withoutPorts,
  writeConfig,
} from './run.ts'

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
    await judgeJson()
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
    const files: Refused[] = [
      ['nowhere.yaml', null, 'nowhere.yaml'],
      ['broken.yaml', 'targets: [', 'broken.yaml'],
      ['key.yaml', `${targets}\ntimeout: 9`, 'timeout'],
      ['range.yaml', `${targets}\nworkers: 65`, 'workers'],
      ['none.yaml', `${targets}\ntimeoutMs: 0`, 'timeoutMs'],
      ['kind.json', `{ ${targets.replace('targets', '"targets"')}, "timeoutMs": "250" }`, 'timeoutMs'],
      ['url.yaml', 'targets: [db-7]', 'targets'],
    ]
    for (const [name, text] of files) if (text !== null) await writeConfig(name, text)
    // All at once, and judged one after the other.
    const results = await Promise.all(files.map(([name]) => command([`--config=${name}`])))
    for (const [index, file] of files.entries()) judgeRefusal(file, results[index])
    expect(
      service.seen.length,
      `${service.seen.length} targets were asked for refused files (required: 0). Half a command was carried out.`,
    ).toBe(0)
  })
}

/** A format, and a number of workers. */
const judgeJson = async (): Promise<void> => {
  // All that come at once meet here.
  let gate: Promise<boolean> | null = null
  await using service = await startEcho(async (_request, response) => {
    gate ??= service.until(() => service.peak() === 6, 150)
    await gate
    response.end()
  })
  const targets = ['c', 'd', 'e', 'f', 'g', 'h'].map((path) => `${service.url}/${path}`)
  await writeConfig('team.json', JSON.stringify({ targets, output: 'csv', workers: 1, timeoutMs: 30_000 }))
  const { stdout } = await run(['--config=team.json'], 0)
  expect(
    withoutPorts(stdout).split(/\r?\n/)[0],
    `team.json asks for csv, and standard output began with ${JSON.stringify(withoutPorts(stdout).slice(0, 60))} (required: the names of the columns). The file says one thing and the tool does another.`,
  ).toBe('target,healthy,status,error,tries')
  const isOne = service.peak() === 1
  // Four are the default; who asks all at once has another idea.
  if (!isOne && service.peak() <= 4) misconception(hiddenByDefault)
  expect(
    isOne,
    'team.json says "workers": 1, no flag was typed, and more than 1 request was open at once (required: 1). The file says one thing and the tool does another.',
  ).toBe(true)
}

const judgeTimeout = async (): Promise<void> => {
  // Too late for the file, and in time for the default.
  await using service = await startEcho(async (_request, response) => {
    await wait(250)
    response.end()
  })
  await writeConfig('hasty.yaml', `targets: [${service.url}/late]\ntimeoutMs: 60\nretries: 0\n`)
  const { stdout } = await command(['--config=hasty.yaml', '--output=json'])
  const rows = parseRows(['--config=hasty.yaml'], stdout)
  const isTimeout = rows[0]?.error === 'timeout'
  if (!isTimeout) misconception(hiddenByDefault)
  expect(
    isTimeout,
    `The file says "timeoutMs: 60", no flag was typed, and a service that takes 250 ms was not a timeout (required: a timeout). The file says one thing and the tool does another.`,
  ).toBe(true)
}

const hiddenByDefault =
  'A flag with a default is never absent: it counts before the file, though nobody typed it.'

/** A file by its name, what is in it, and the word that has to be said. */
type Refused = [name: string, text: string | null, named: string]

const judgeRefusal = ([name, , named]: Refused, result: CommandResult | undefined): void => {
  if (!result) return
  const argv = [`--config=${name}`]
  const { stdout, stderr } = requireExit(argv, result, 2)
  if (/^\s+at /m.test(stderr))
    misconception('A mistake in a file is no crash: whoever made it needs its name, not a stack.')
  const isNamed = stderr.includes(named) && !/^\s+at /m.test(stderr)
  expect(
    stdout === '' && isNamed,
    `${show(argv)} said ${JSON.stringify(withoutPorts(stderr).slice(0, 120))} on standard error, and ${stdout === '' ? 'nothing' : 'something'} on standard output (required: words with "${named}", and nothing). Somebody looks for the mistake in the wrong place.`,
  ).toBe(true)
}
