const codes: Record<string, string> = Object.assign(Object.create(null), {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
})

function* chain(error: unknown) {
  const seen = new WeakSet<object>()
  for (let one = error; one instanceof Object && !seen.has(one); one = (one as Error).cause) {
    seen.add(one)
    yield String((one as { code?: unknown }).code)
  }
}

export function createErrorCounter() {
  const counts = new Map<string, number>()
  return {
    failed(error: unknown) {
      const kind = [...chain(error)].map((code) => codes[code]).find(Boolean) ?? 'other'
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    },
    async metrics() {
      const lines = [...counts].map(([kind, count]) => `sre_check_errors_total{kind="${kind}"} ${count}\n`)
      return `# HELP sre_check_errors_total Errors.\n# TYPE sre_check_errors_total counter\n${lines.join('')}`
    },
  }
}
