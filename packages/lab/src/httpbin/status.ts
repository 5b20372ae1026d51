import type { OutgoingHttpHeaders } from 'node:http'
import { BadInput, type Handler } from './call.ts'
import { reply } from './reply.ts'

/** `/status/503`, or one of several at random: `/status/200,503`, with weights `/status/200:3,503:1`. */
export const status: Handler = (call) => {
  const choices = call.part('codes').split(',').map(readChoice)
  const code = choices.length === 1 ? (choices[0]?.code ?? 200) : draw(choices)
  const { body = '', headers } = special[code] ?? {}
  return reply(call, code, body, headers)
}

interface Choice {
  code: number
  weight: number
}

/** An informational 1xx is not an answer: the client would go on waiting for one. */
const readChoice = (text: string): Choice => {
  const [, code, weight = '1'] = /^([2-9]\d\d)(?::(\d+(?:\.\d+)?))?$/.exec(text) ?? []
  if (!code) throw new BadInput(`Expected a status of 200 to 999, got "${text}".`)
  return { code: Number(code), weight: Number(weight) }
}

const draw = (choices: Choice[]): number => {
  let left = Math.random() * choices.reduce((sum, { weight }) => sum + weight, 0)
  for (const { code, weight } of choices) {
    left -= weight
    if (left < 0) return code
  }
  throw new BadInput('Expected a weight above 0.')
}

const elsewhere = { headers: { location: '/redirect/1' } }

const special: Record<number, { body?: string; headers?: OutgoingHttpHeaders }> = {
  301: elsewhere,
  302: elsewhere,
  303: elsewhere,
  304: { headers: {} },
  305: elsewhere,
  307: elsewhere,
  308: elsewhere,
  401: { headers: { 'www-authenticate': 'Basic realm="Fake Realm"' } },
  406: {
    body: JSON.stringify({
      accept: ['image/webp', 'image/svg+xml', 'image/jpeg', 'image/png', 'image/*'],
      message: 'The Accept header names no type that there is.',
    }),
    headers: { 'content-type': 'application/json' },
  },
  407: { headers: { 'proxy-authenticate': 'Basic realm="Fake Realm"' } },
  418: {
    body: "I'm a teapot: short, stout, and no good at coffee.\n",
    headers: { 'x-more-info': 'http://tools.ietf.org/html/rfc2324' },
  },
}
