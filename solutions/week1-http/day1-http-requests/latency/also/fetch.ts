class Stopwatch {
  readonly #start: number

  constructor(private readonly now: () => number) {
    this.#start = now()
  }

  get elapsed(): number {
    return this.now() - this.#start
  }
}

export const measure = async (url: string, now: () => number) => {
  const watch = new Stopwatch(now)
  const response = await fetch(url)
  const headersMs = watch.elapsed
  for await (const _part of response.body ?? []);
  return { status: response.status, headersMs, totalMs: watch.elapsed }
}
