import { FiredrillError } from '@firedrill/course'
import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'

/** `lab up prometheus`: the real Prometheus, and Alertmanager where it is there, until Ctrl-C. */
export const prometheusUp = (
  service: string | undefined,
  { targets, json }: { targets: string[]; json?: boolean },
): Promise<number> => {
  if (service !== 'prometheus') {
    const what =
      service === undefined ? '--target is for Prometheus alone' : `"${service}" is no service of the lab`
    throw new FiredrillError(
      'usage',
      `${what}.`,
      'Ask for `pnpm lab up`, or `pnpm lab up prometheus --target <url>`.',
    )
  }
  for (const target of targets) requireUrl(target)
  return untilInterrupted(async (signal) => {
    const { startAlertmanager, startPrometheus } = await import('@firedrill/lab')
    await using alertmanager = await startAlertmanager().catch((error: unknown) => tellMissing(error))
    await using prometheus = await startPrometheus({ targets, alertmanager: alertmanager?.url })
    const urls = { prometheus: prometheus.url, ...(alertmanager ? { alertmanager: alertmanager.url } : {}) }
    if (json) printJson({ urls, targets })
    else process.stdout.write(print(urls, targets))
    await new Promise((wake) => signal.addEventListener('abort', wake, { once: true }))
    signal.throwIfAborted()
    return 0
  })
}

const requireUrl = (target: string): void => {
  if (/^https?:$/.test(URL.parse(target)?.protocol ?? '')) return
  throw new FiredrillError(
    'usage',
    `"${target}" is no address to scrape.`,
    'Give it whole, as http://127.0.0.1:8000/metrics.',
  )
}

/** Prometheus is worth having without it. */
const tellMissing = (error: unknown): null => {
  if (!(error instanceof FiredrillError)) throw error
  process.stderr.write(`Without Alertmanager. ${error.message}\n${error.hint}\n`)
  return null
}

const print = (urls: Record<string, string>, targets: string[]): string => {
  const lines = Object.entries(urls).map(([name, url]) => `${name.padEnd(12)}  ${url}`)
  return `${lines.join('\n')}
scrapes       ${targets.join('\n              ')}
A first scrape takes five seconds; ${urls.prometheus}/targets says how it went. Ctrl-C ends all of it.
`
}
