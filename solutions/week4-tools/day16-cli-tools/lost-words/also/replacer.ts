const textOf = (error: unknown): string | null => {
  if (error === undefined) return null
  return error instanceof Error ? error.message : `${error}`
}

export const toJson = (
  results: { ms: number; bytes: bigint; error?: unknown; target: string; isUp: boolean }[],
) =>
  JSON.stringify(
    results.map((one) => ({ error: null, ...one })),
    (key, value: unknown) => {
      if (key === 'error') return textOf(value ?? undefined)
      return typeof value === 'bigint' ? value.toString(10) : value
    },
    2,
  ) + '\n'
