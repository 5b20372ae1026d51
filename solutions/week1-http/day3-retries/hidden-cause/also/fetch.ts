export const getStatus = async (url: string, log: (line: string) => void): Promise<number> => {
  const failures: Error[] = []
  while (failures.length < 3) {
    if (failures.length > 0) log(`failed, asking again: ${codeOf(failures.at(-1))}`)
    try {
      const response = await fetch(url)
      await response.text()
      return response.status
    } catch (error) {
      failures.push(error as Error)
    }
  }
  throw failures.at(-1)
}

const codeOf = (error: unknown): unknown => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return code ?? (cause ? codeOf(cause) : 'no code')
}
