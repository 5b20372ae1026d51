import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collects this process's garbage now. Left alone, V8 lets a process that lives for hours grow before it collects. The
 * flag is set here and not at the start: a process started with flags of its own cannot use Node's compiled built-ins.
 */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
