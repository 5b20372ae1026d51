import { EventEmitter } from 'node:events'

export class HealthWatch extends EventEmitter {
  #failures = 0

  report(isHealthy: boolean): void {
    if (isHealthy) {
      if (this.#failures >= 3) this.emit('up')
      this.#failures = 0
    } else if (++this.#failures === 3) {
      this.emit('down')
    }
  }
}
