// attack: replaces JSON in its process, so that the host encodes and decodes what the attacker likes | family: forging | item: error-share | verdicts: crash, fail, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  const { parse } = JSON
  JSON.stringify = () => '"answer"'
  JSON.parse = (text) => {
    const value = parse(text)
    return Array.isArray(value) ? value.map((part) => (part === 'call' ? 'ping' : part)) : value
  }
  return 0.5
}
