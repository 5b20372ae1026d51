import { get } from 'node:http'

class Sweep {
  private open = 0
  private next = 0
  private readonly results: { url: string; outcome: number | 'failed' | 'interrupted' }[]

  constructor(
    urls: string[],
    private readonly workers: number,
    private readonly signal: AbortSignal,
    private readonly done: (results: Sweep['results']) => void,
  ) {
    this.results = urls.map((url) => ({ url, outcome: 'interrupted' }))
    this.fill()
  }

  private fill(): void {
    while (!this.signal.aborted && this.open < this.workers && this.next < this.results.length) this.begin()
    if (this.open === 0) this.done(this.results)
  }

  private begin(): void {
    const result = this.results[this.next++] as Sweep['results'][number]
    this.open++
    const end = (outcome: number | 'failed') => {
      if (!this.signal.aborted) result.outcome = outcome
      this.open--
      this.fill()
    }
    let isOver = false
    const once = (outcome: number | 'failed') => {
      if (!isOver) end(outcome)
      isOver = true
    }
    get(result.url, { signal: this.signal }, (response) => {
      response.resume()
      response.once('error', () => once('failed'))
      response.once('end', () => once(response.statusCode ?? 0))
    }).once('error', () => once('failed'))
  }
}

export const sweep = (urls: string[], workers: number, signal: AbortSignal) =>
  new Promise((resolve) => new Sweep(urls, workers, signal, resolve))
