// fails: loses none while its reader is busy | The other three ended while the reader was busy. You gave nothing, nothing, nothing (required: { index: 0, error: 'no route' }, { index: 1, value: 'web-2' }, { index: 2, value: 'web-3' }). The reader waits for the slowest host, or never hears of one.
import { EventEmitter, once } from 'node:events'

export async function* asCompleted<T>(checks: Promise<T>[]) {
  const bell = new EventEmitter()
  checks.forEach((check, index) => {
    check.then(
      (value) => bell.emit('end', { index, value }),
      (error: unknown) => bell.emit('end', { index, error }),
    )
  })
  for (const _check of checks) {
    const [ended] = (await once(bell, 'end')) as [object]
    yield ended
  }
}
