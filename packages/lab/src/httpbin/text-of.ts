/** UTF-8 as it is; other bytes, which JSON cannot carry, as a data url. */
export const textOf = (bytes: Buffer, type = 'application/octet-stream'): string => {
  try {
    return strict.decode(bytes)
  } catch {
    return `data:${type || 'application/octet-stream'};base64,${bytes.toString('base64')}`
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
