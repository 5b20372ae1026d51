// fails: keeps the order of the calls | Works 1 to 5 were given in this order, and ran as [ 1, 5, 4, 3, 2 ] (required: [ 1, 2, 3, 4, 5 ]). The older deploy overwrites the newer one.
export function createLock() {
  const waiting: (() => void)[] = []
  let isHeld = false
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    isHeld = true
    try {
      return await work()
    } finally {
      const next = waiting.pop()
      if (next) next()
      else isHeld = false
    }
  }
}
