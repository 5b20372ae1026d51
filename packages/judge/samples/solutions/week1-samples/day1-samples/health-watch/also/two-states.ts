import EventEmitter from 'node:events'

type State = { kind: 'up'; failures: number } | { kind: 'down' }

export class HealthWatch extends EventEmitter {
  private state: State = { kind: 'up', failures: 0 }

  report = (isHealthy: boolean): void => {
    const { state } = this
    if (state.kind === 'down') {
      if (!isHealthy) return
      this.state = { kind: 'up', failures: 0 }
      this.emit('up')
      return
    }
    state.failures = isHealthy ? 0 : state.failures + 1
    if (state.failures < 3) return
    this.state = { kind: 'down' }
    this.emit('down')
  }
}
