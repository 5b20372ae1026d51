import { check, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { parseRows, patient, run, show, withoutPorts } from './run.ts'

/** What standard output gets. */
export const checkFormats = (): void => {
  const text = check('prints text', async () => {
    await judge(
      [],
      'OK   http://127.0.0.1/200 200\nFAIL http://127.0.0.1/404 404\nFAIL http://127.0.0.1/cut unreachable\n1 of 3 healthy\n',
    )
  })

  check('prints JSON', async () => {
    await using service = await startService()
    const argv = [...pathsOf(service.url), '--output=json', '--retries=0', patient]
    const { stdout } = await run(argv, 1)
    const rows = parseRows(argv, stdout)
    const required = [
      { target: '/200', healthy: true, status: 200, error: null, tries: 1 },
      { target: '/404', healthy: false, status: 404, error: null, tries: 1 },
      { target: '/cut', healthy: false, status: null, error: 'unreachable', tries: 1 },
    ]
    expect(
      rows,
      `The array says ${JSON.stringify(rows)} (required: ${JSON.stringify(required)}). The next tool finds no field, or another meaning.`,
    ).toEqual(required)
  })

  check('prints CSV that others can read', async () => {
    await using service = await startEcho((_request, response) => response.end())
    const argv = [`${service.url}/a,b`, `${service.url}/"quoted"`, '--output=csv', patient]
    const { stdout } = await run(argv, 0)
    const found = withoutPorts(stdout)
    const required =
      'target,healthy,status,error,tries\r\n"http://127.0.0.1/a,b",true,200,,1\r\n"http://127.0.0.1/""quoted""",true,200,,1\r\n'
    const unquoted = required.replaceAll('""', "'").replaceAll('"', '').replaceAll("'", '"')
    if (found === unquoted)
      misconception('A comma or a quote within a field looks like the ones between fields.')
    if (found.replaceAll(/\r?\n/g, '\r\n') === required)
      misconception('In CSV lines end with CR and LF, and here the last one does too.')
    expect(
      found,
      `${show(argv)} printed ${JSON.stringify(found)} (required: ${JSON.stringify(required)}). Whatever reads it finds other rows or other columns.`,
    ).toBe(required)
  })

  check('has colours on a terminal alone', { after: text }, async () => {
    await using service = await startEcho((_request, response) => response.end())
    const argv = [`${service.url}/a`, patient]
    const piped = await run(argv, 0)
    expect(
      hasEscape(piped.stdout),
      'Into a pipe went an escape code (required: none). It ends up in files and mails as garbage.',
    ).toBe(false)
    // Only Linux has a terminal to give.
    if (process.platform !== 'linux') return
    const plain = await run(argv, 0, { tty: true, env: { NO_COLOR: '1' } })
    expect(
      hasEscape(plain.stdout),
      'On a terminal with NO_COLOR there was an escape code (required: none). Somebody asked for none, and has a reason.',
    ).toBe(false)
    const onTerminal = await run(argv, 0, { tty: true })
    expect(
      hasEscape(onTerminal.stdout),
      'On a terminal there was no escape code (required: OK has a colour). One line in red among three hundred is found, one word is not.',
    ).toBe(true)
  })
}

const hasEscape = (text: string): boolean => text.includes('\u001b[')

const startService = () =>
  startEcho((request, response) => {
    if (request.url === '/cut') response.destroy()
    else response.writeHead(Number(request.url.slice(1))).end()
  })

const pathsOf = (url: string): string[] => ['/200', '/404', '/cut'].map((path) => url + path)

const judge = async (flags: string[], required: string): Promise<void> => {
  await using service = await startService()
  const argv = [...pathsOf(service.url), '--retries=0', patient, ...flags]
  const { stdout } = await run(argv, 1)
  const found = withoutPorts(stdout)
  if (found.startsWith('[') || found.startsWith('{'))
    misconception('Text is for people, and JSON only for whoever asked for it.')
  expect(
    found,
    `${show(argv)} printed ${JSON.stringify(found)} (required: ${JSON.stringify(required)}). People compare it with what they saw yesterday.`,
  ).toBe(required)
}
