import client from 'prom-client'

class DiskMetrics {
  readonly #registry = new client.Registry()
  readonly #written = new client.Counter({
    name: 'disk_written_bytes_total',
    help: 'Bytes that the disk has written.',
    registers: [this.#registry],
  })
  #before = 0

  update(total: number): void {
    const isTotal = typeof total === 'number' && total >= 0 && total !== Number.POSITIVE_INFINITY
    if (!isTotal) return
    const isReload = total < this.#before
    this.#written.inc(isReload ? total : total - this.#before)
    this.#before = total
  }

  async metrics(): Promise<string> {
    return await this.#registry.metrics()
  }
}

export const createDiskMetrics = () => new DiskMetrics()
