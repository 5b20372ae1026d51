const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** Bytes as lower-case letters and digits that are hard to mistake for each other: Crockford's base 32. */
export const encodeBase32 = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let waiting = 0
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += digits[(waiting >> (bits - 5)) & 31]
    waiting &= (1 << bits) - 1
  }
  return bits > 0 ? text + digits[(waiting << (5 - bits)) & 31] : text
}

/** The bytes again; capitals, and o, i and l for 0 and 1, are understood. Null for what is no such text. */
export const decodeBase32 = (text: string): Buffer | null => {
  const bytes: number[] = []
  let bits = 0
  let waiting = 0
  for (const letter of text.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')) {
    const value = digits.indexOf(letter)
    if (value < 0) return null
    waiting = (waiting << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((waiting >> bits) & 255)
      waiting &= (1 << bits) - 1
    }
  }
  return waiting === 0 && bits < 5 ? Buffer.from(bytes) : null
}
