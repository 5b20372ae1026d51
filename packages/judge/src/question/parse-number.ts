import { none, type ParsedAnswer } from './parsed-answer.ts'
import { isUnit } from './units.ts'

/** Understands `43.2`, `43,2`, `1,234.5`, `4.5e-3`, each with or without the question's unit. Infinity is none. */
export const parseNumber = (text: string, unit: string | null): ParsedAnswer => {
  const parts = /^([+-]?(?:\d[\d.,]*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/is.exec(
    text.replace(/^[\u2212\u2013]/, '-'),
  )
  if (!parts?.[1]) return none(`"${shorten(text)}" is no number.`)
  const [, digits, words = ''] = parts
  if (words !== '' && !(unit !== null && isUnit(words, unit))) {
    const counted = unit === null ? 'has no unit' : `is counted in ${unit}`
    return none(`"${shorten(words)}" is not what is asked for: the answer ${counted}.`)
  }
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(digits)) {
    const [whole, rest] = digits.split(',')
    return none(`"${digits}" can be read two ways: write ${whole}${rest} or ${whole}.${rest}.`)
  }
  const plain = /^[+-]?\d+,\d+$/.test(digits)
    ? digits.replace(',', '.')
    : /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
      ? digits.replaceAll(',', '')
      : digits
  const answer = Number(plain)
  return Number.isFinite(answer) ? { ok: true, answer } : none(`"${shorten(digits)}" is no number.`)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
