import type { Fault } from './fault.ts'

/** Each fault's address, with the options it takes and what a client sees. */
export const faultUrls = {
  'reset-before-headers': { path: '/reset-before-headers', about: 'the connection is reset, no answer' },
  'reset-mid-body': { path: '/reset-mid-body', about: '200, 100 of 1,000 bytes, then a reset' },
  'hang-before-headers': { path: '/hang-before-headers', about: 'nothing, for as long as you wait' },
  'hang-after-headers': { path: '/hang-after-headers', about: '200 and a body that never ends' },
  drip: { path: '/drip?every=100&last=5000', about: 'a byte every 100 ms, whole after 5 s' },
  fail: {
    path: '/fail/3?status=503&then=200',
    about: '3 times 503, then 200; also retry-after=<seconds>, and key=<any> for a count of your own',
  },
  'truncated-body': { path: '/truncated-body', about: '200, 100 of 1,000 bytes, then an orderly end' },
  malformed: { path: '/malformed', about: 'bytes that are no HTTP response' },
  'html-error': { path: '/html-error', about: '200, and an HTML page about an error' },
} as const satisfies Record<Fault['kind'], { path: string; about: string }>

/** The fault that a url of this server asks for, null where it is none. Throws RangeError for a bad option. */
export const readFault = (url: string): Fault | null => {
  const { pathname, searchParams } = new URL(url, 'http://lab')
  const [, kind = '', times = '3', ...rest] = pathname.split('/')
  if (!Object.hasOwn(faultUrls, kind) || rest.length > 0) return null
  const number = (name: string, usual: number): number => readNumber(searchParams.get(name), name, usual)
  switch (kind as Fault['kind']) {
    case 'drip':
      return { kind: 'drip', every: number('every', 100), last: number('last', 5_000) }
    case 'fail':
      return {
        kind: 'fail',
        times: readNumber(times, 'times', 3),
        status: readStatus(number('status', 503)),
        recovered: readStatus(number('then', 200)),
        retryAfter: searchParams.get('retry-after') ?? undefined,
      }
    default:
      return { kind } as Fault
  }
}

const readNumber = (given: string | null, name: string, usual: number): number => {
  if (given === null) return usual
  if (!/^\d+$/.test(given)) throw new RangeError(`Expected ${name} to be a whole number, got "${given}".`)
  return Number(given)
}

const readStatus = (status: number): number => {
  if (status < 200 || status > 599) throw new RangeError(`Expected a status of 200 to 599, got "${status}".`)
  return status
}
