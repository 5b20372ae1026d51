// fails: a success in between starts the count again | fail, fail, ok, fail emitted down (required: nothing). Rare failures would add up to an alarm.
import { EventEmitter } from 'node:events'

export class HealthWatch extends EventEmitter {
  failures = 0
  isDown = false
  report(isHealthy: boolean): void {
    if (isHealthy) {
      if (this.isDown) this.emit('up')
      if (this.isDown) this.failures = 0
      this.isDown = false
    } else if (++this.failures === 3) {
      this.isDown = true
      this.emit('down')
    }
  }
}
