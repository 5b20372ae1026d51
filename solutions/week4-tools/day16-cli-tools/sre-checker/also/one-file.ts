import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

class Wrong extends Error {}

const rules: Record<string, (value: any) => boolean> = {
  targets: (value) => Array.isArray(value) && value.every(isUrl),
  timeoutMs: within(1, 60_000),
  workers: within(1, 64),
  retries: within(0, 5),
  output: (value) => ['text', 'json', 'csv'].includes(value),
  metrics: within(0, 65_535),
}

function within(least: number, most: number) {
  return (value: unknown) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function isUrl(text: unknown) {
  return typeof text === 'string' && /^https?:\/\//.test(text) && URL.canParse(text)
}

const load = (path: string) => {
  let found: unknown
  try {
    found = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Wrong(`${path}: ${(error as Error).message}`)
  }
  if (typeof found !== 'object' || found === null) throw new Wrong(`${path} is empty`)
  for (const [key, value] of Object.entries(found)) {
    if (key === 'metrics' || !Object.hasOwn(rules, key) || !rules[key]?.(value))
      throw new Wrong(`${path}: ${key} is wrong`)
  }
  return found
}

const readArguments = () => {
  const string = { type: 'string' } as const
  const boolean = { type: 'boolean' } as const
  const numbers = { timeout: string, workers: string, retries: string, metrics: string }
  try {
    const options = { ...numbers, output: string, config: string, verbose: boolean, help: boolean }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new Wrong((error as Error).message)
  }
}

const readSettings = () => {
  const { values, positionals } = readArguments()
  const flags: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(values)) {
    if (['config', 'verbose', 'help'].includes(name)) continue
    const key = name === 'timeout' ? 'timeoutMs' : name
    const value = name === 'output' ? text : /^\d+$/.test(String(text)) ? Number(text) : undefined
    if (!rules[key]?.(value)) throw new Wrong(`--${name} ${text}`)
    flags[key] = value
  }
  const typed = positionals.flatMap((word) =>
    word === '-'
      ? readFileSync(0, 'utf8')
          .split(/\r?\n/)
          .filter((line) => /^\s*[^#\s]/.test(line))
          .map((line) => line.trim())
      : [word],
  )
  if (positionals.length) flags.targets = typed
  const file = values.config ? load(values.config) : {}
  const settings = {
    timeoutMs: 1_000,
    workers: 4,
    retries: 1,
    output: 'text',
    targets: [] as string[],
    ...file,
    ...flags,
  }
  const stranger = settings.targets.find((target) => !isUrl(target))
  if (stranger) throw new Wrong(`${stranger} is no url`)
  if (!settings.targets.length) throw new Wrong('no target')
  return { ...settings, metrics: flags.metrics as number | undefined, isLoud: !!values.verbose }
}

const stop = new AbortController()
let endedBy = 0
const told = new Promise<void>((resolve) => {
  for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.on(name, () => {
      endedBy ||= code
      stop.abort()
      resolve()
    })
  }
})

const counts: Record<string, number> = { healthy: 0, unhealthy: 0, timeout: 0, unreachable: 0, status: 0 }
let seconds = 0

const page = () => {
  const of = (name: string, label: string, keys: string[]) =>
    `# TYPE ${name} counter\n${keys.map((key) => `${name}{${label}="${key}"} ${counts[key]}\n`).join('')}`
  const all = (counts.healthy ?? 0) + (counts.unhealthy ?? 0)
  const name = 'sre_check_duration_seconds'
  return `${of('sre_checks_total', 'result', ['healthy', 'unhealthy'])}${of('sre_check_errors_total', 'kind', ['timeout', 'unreachable', 'status'])}# TYPE ${name} histogram\n${name}_bucket{le="+Inf"} ${all}\n${name}_sum ${seconds}\n${name}_count ${all}\n`
}

const main = async () => {
  const settings = readSettings()
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    response.setHeader('content-type', 'text/plain; version=0.0.4').end(page())
  })
  if (settings.metrics !== undefined) {
    await new Promise<void>((resolve) => server.listen(settings.metrics, '127.0.0.1', resolve))
    console.error(`http://127.0.0.1:${(server.address() as { port: number }).port}/metrics`)
  }
  const attempt = async (target: string) => {
    const late = AbortSignal.timeout(settings.timeoutMs)
    try {
      const response = await fetch(target, {
        signal: AbortSignal.any([late, stop.signal]),
        redirect: 'manual',
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return late.aborted ? 'timeout' : 'unreachable'
    }
  }
  const rows = settings.targets.map((target) => ({
    target,
    healthy: false,
    status: null as number | null,
    error: 'interrupted' as string | null,
    tries: 0,
  }))
  const work = async (row: (typeof rows)[number]) => {
    const begin = Date.now()
    for (;;) {
      row.tries++
      const outcome = await attempt(row.target)
      if (stop.signal.aborted) return
      if ((outcome === 503 || outcome === 'unreachable') && row.tries <= settings.retries) continue
      const isStatus = typeof outcome === 'number'
      row.status = isStatus ? outcome : null
      row.error = isStatus ? null : outcome
      row.healthy = isStatus && Math.floor(outcome / 100) === 2
      const keys = row.healthy ? ['healthy'] : ['unhealthy', row.error ?? 'status']
      for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
      seconds += (Date.now() - begin) / 1_000
      if (!row.healthy || settings.isLoud) console.error(`${row.target}: ${row.error ?? row.status}`)
      return
    }
  }
  const queue = [...rows]
  const worker = async () => {
    for (let row = queue.shift(); row && !stop.signal.aborted; row = queue.shift()) await work(row)
  }
  await Promise.all(Array.from({ length: settings.workers }, worker))
  print(rows, settings.output)
  if (settings.metrics !== undefined && !endedBy) {
    await told
    endedBy = 0
  }
  server.close()
  server.closeAllConnections()
  return endedBy || (rows.some((row) => !row.healthy) ? 1 : 0)
}

const print = (
  rows: { target: string; healthy: boolean; status: number | null; error: string | null; tries: number }[],
  output: string,
) => {
  if (output === 'json') return console.log(JSON.stringify(rows, null, 2))
  if (output === 'csv') {
    const quote = (value: unknown) =>
      /[,"\n]/.test(`${value}`) ? `"${`${value}`.replace(/"/g, '""')}"` : `${value ?? ''}`
    const lines = rows.map((row) =>
      [row.target, row.healthy, row.status, row.error, row.tries].map(quote).join(','),
    )
    process.stdout.write(['target,healthy,status,error,tries', ...lines, ''].join('\r\n'))
    return
  }
  const hasColour = process.stdout.isTTY && !process.env.NO_COLOR
  const paint = (text: string, code: number) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text)
  for (const row of rows) {
    console.log(
      `${row.healthy ? paint('OK', 32) + '  ' : paint('FAIL', 31)} ${row.target} ${row.error ?? row.status}`,
    )
  }
  console.log(`${rows.filter((row) => row.healthy).length} of ${rows.length} healthy`)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Wrong)) throw error
  console.error(error.message)
  process.exitCode = 2
}
