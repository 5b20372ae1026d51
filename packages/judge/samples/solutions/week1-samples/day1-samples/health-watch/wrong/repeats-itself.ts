// fails: down and up are emitted once for each change | 5 failures and 2 successes emitted down, down, down, up (required: down, up). Each repetition is another page.
import { EventEmitter } from 'node:events'

export class HealthWatch extends EventEmitter {
  failures = 0
  report(isHealthy: boolean): void {
    if (!isHealthy && ++this.failures >= 3) this.emit('down')
    if (isHealthy && this.failures >= 3) this.emit('up')
    if (isHealthy) this.failures = 0
  }
}
