const limit = 0x7fff_ffff

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => {
    const step = (left: number): void => {
      if (left <= limit) setTimeout(done, left)
      else setTimeout(step, limit, left - limit)
    }
    step(ms)
  })
}
