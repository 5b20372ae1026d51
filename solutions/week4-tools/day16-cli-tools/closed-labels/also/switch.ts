import { Counter, Registry } from 'prom-client'

const kindOfCode = (code: unknown): string | undefined => {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refused'
    case 'ENOTFOUND':
      return 'dns'
    case 'ETIMEDOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
      return 'timeout'
  }
}

const kindOf = (error: any, depth = 0): string =>
  kindOfCode(error?.code) ?? (error?.cause && depth < 20 ? kindOf(error.cause, depth + 1) : 'other')

export class Errors {
  #registry = new Registry()
  #counter = new Counter({
    name: 'sre_check_errors_total',
    help: 'Checks that failed, by kind.',
    labelNames: ['kind'],
    registers: [this.#registry],
  })
  constructor() {
    for (const kind of ['refused', 'dns', 'timeout', 'other']) this.#counter.inc({ kind }, 0)
  }
  failed(error: unknown) {
    this.#counter.labels(kindOf(error)).inc()
  }
  metrics() {
    return this.#registry.metrics()
  }
}

export const createErrorCounter = () => new Errors()
