/*
 * One night of DNS trouble made 40,000 series: the text of each error was
 * the value of a label.
 *
 * createErrorCounter(): failed(error) counts into
 * sre_check_errors_total{kind}, metrics() gives the text. The kind follows
 * the `code` of the error, else that of its `cause`, and so on: ECONNREFUSED
 * refused, ENOTFOUND dns, ETIMEDOUT and UND_ERR_HEADERS_TIMEOUT timeout,
 * the first known one wins. Anything else, whatever was thrown, is other.
 *
 * Done when:
 * - counts a known code under its kind
 * - finds the code in a cause
 * - counts all else as other
 */
import { Counter, Registry } from 'prom-client'

export interface ErrorCounter {
  failed: (error: unknown) => void
  metrics: () => Promise<string>
}

export function createErrorCounter(): ErrorCounter {
  const registry = new Registry()
  const registers = [registry]
  const errors = new Counter({
    name: 'sre_check_errors_total',
    help: 'Failed checks.',
    labelNames: ['kind'],
    registers,
  })
  return { failed: () => errors.inc({}, 0), metrics: () => registry.metrics() }
}
