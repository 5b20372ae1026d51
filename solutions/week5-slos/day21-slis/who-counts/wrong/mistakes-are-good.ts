// fails: leaves out probes and mistakes of clients | A 200, and eight 4xx: you counted 9 good of 9 valid (required: 1 good of 1 valid). A scanner that asks for what never was decides about the SLI.
interface Entry {
  path: string
  status: number
  ms: number
}

export function countEvents(log: Entry[]) {
  const valid = log.filter(
    ({ path, status, ms }) => path.split('?')[0] !== '/healthz' && (status !== 499 || ms >= 1000),
  )
  return {
    good: valid.filter(({ status }) => status < 500 && status !== 429 && status !== 499).length,
    valid: valid.length,
  }
}
