/** Whether a typed unit is the question's, in another spelling: `min` for minutes, `req/s` for requests per second. */
export const isUnit = (typed: string, unit: string): boolean => normalise(typed) === normalise(unit)

const normalise = (unit: string): string =>
  unit
    .trim()
    .replace(/\.$/, '')
    .replace(/\s+per\s+/gi, '/')
    .split('/')
    .map((part) => spellings.get(part.trim().toLowerCase()) ?? singular(part.trim()))
    .join('/')

/** `MB` and `Mb` differ; `Requests` and `request` do not. */
const singular = (word: string): string =>
  /^[A-Z]?[a-z ]{3,}$/.test(word) ? word.toLowerCase().replace(/s$/, '') : word

const spellings = new Map(
  [
    ['ms', 'millisecond', 'milliseconds', 'msec'],
    ['s', 'sec', 'secs', 'second', 'seconds'],
    ['min', 'm', 'mins', 'minute', 'minutes'],
    ['h', 'hr', 'hrs', 'hour', 'hours'],
    ['d', 'day', 'days'],
    ['%', 'percent', 'per cent'],
    ['request', 'requests', 'req', 'reqs'],
  ].flatMap(([name = '', ...others]) => [name, ...others].map((other): [string, string] => [other, name])),
)
