/** A cookie's value, in quotes with octal escapes where it holds what a header may not. */
export const writeCookie = (value: string): string => {
  if (/^[\w!#$%&'()*+\-./:<=>?@[\]^`{|}~]*$/.test(value)) return value
  const escaped = [...Buffer.from(value, 'utf8')].map((byte) => {
    const character = String.fromCharCode(byte)
    if (character === '"' || character === '\\') return `\\${character}`
    return /[ -:<-~]/.test(character) && character !== ','
      ? character
      : `\\${byte.toString(8).padStart(3, '0')}`
  })
  return `"${escaped.join('')}"`
}

/** Names and values of a Cookie header; of a name given twice, the first. */
export const readCookies = (header: string): Record<string, string> => {
  const pairs = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [name.trim(), unquote(rest.join('=').trim())]
    })
  return Object.fromEntries(pairs.toReversed())
}

const unquote = (text: string): string => {
  const bytes = Buffer.from(text, 'latin1').toString('latin1')
  const [, quoted] = /^"(.*)"$/.exec(bytes) ?? []
  const plain = (quoted ?? bytes).replaceAll(
    /\\([0-3][0-7]{2})|\\(.)/g,
    (_, octal?: string, character?: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (character ?? ''),
  )
  return Buffer.from(plain, 'latin1').toString('utf8')
}
