import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { MonitorOptions, Reading, Server } from './types.ts'

/** Everything in one class; the levels are filled when they are scraped. */
class ServerMonitor {
  readonly #registry = new Registry()
  readonly #checks = new Counter({
    name: 'health_checks_total',
    help: 'Health checks.',
    labelNames: ['result', 'hostname'] as const,
    registers: [this.#registry],
  })
  readonly #duration = new Histogram({
    name: 'health_check_duration_seconds',
    help: 'Duration of health checks.',
    labelNames: ['hostname'] as const,
    buckets: [0.01, 0.1, 0.5, 1, 5],
    registers: [this.#registry],
  })
  readonly #readings = new Map<string, Reading>()
  readonly #server = createServer((request, response) => this.#answer(request.url ?? '', response))

  constructor(private readonly options: MonitorOptions) {
    const { servers, timeoutMs } = options
    if (!(timeoutMs > 0 && timeoutMs < Infinity)) throw new Error('timeoutMs')
    const names = servers.map((server) => server.hostname)
    if (names.some((name, index) => names.indexOf(name) !== index)) throw new Error('hostname')
    for (const hostname of names) {
      this.#checks.labels({ hostname, result: 'up' }).inc(0)
      this.#checks.labels({ hostname, result: 'down' }).inc(0)
    }
    this.#level('server_cpu_ratio', ({ cpu }) => cpu)
    this.#level('server_memory_ratio', ({ memory }) => memory)
  }

  async start() {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/metrics`
  }

  async round(): Promise<void> {
    const checks = this.options.servers.map((server) => this.#checkOne(server))
    await Promise.allSettled(checks)
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#server.close((error) => (error ? reject(error) : resolve())),
    )
  }

  async #checkOne({ hostname, check }: Server): Promise<void> {
    const end = this.#duration.startTimer({ hostname })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('late')), this.options.timeoutMs)
    })
    let result = 'up'
    try {
      const reading = await Promise.race([(async () => await check())(), late])
      for (const share of [reading.cpu, reading.memory]) {
        if (typeof share !== 'number' || Number.isNaN(share) || share < 0 || share > 1)
          throw new Error('nonsense')
      }
      this.#readings.set(hostname, reading)
    } catch {
      result = 'down'
      this.#readings.delete(hostname)
    }
    clearTimeout(timer)
    end()
    this.#checks.inc({ hostname, result })
  }

  #level(name: string, shareOf: (reading: Reading) => number): void {
    const readings = this.#readings
    new Gauge({
      name,
      help: 'A share from 0 to 1.',
      labelNames: ['hostname'],
      registers: [this.#registry],
      collect() {
        this.reset()
        for (const [hostname, reading] of readings) this.set({ hostname }, shareOf(reading))
      },
    })
  }

  #answer(path: string, response: import('node:http').ServerResponse): void {
    if (!path.startsWith('/metrics')) return void response.writeHead(404).end()
    this.#registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': this.#registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  }
}

export const startMonitor = async (options: MonitorOptions) => new ServerMonitor(options).start()
