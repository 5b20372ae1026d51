class Backoff {
  constructor(
    private readonly base: number,
    private readonly cap: number,
  ) {}

  after(attempt: number): number {
    const doublings = Math.min(attempt - 1, 30)
    const backoff = this.base * (1 << doublings)
    return backoff > this.cap ? this.cap : backoff
  }
}

export function delayMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }) {
  return Math.round(new Backoff(options.baseMs, options.capMs).after(attempt) * options.random())
}
