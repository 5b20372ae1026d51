interface Sample {
  at: number
  gigabytes: number
}

/** Welford's running means: a sample at a time. */
class Line {
  #n = 0
  #meanX = 0
  #meanY = 0
  #sumXX = 0
  #sumXY = 0

  add(x: number, y: number): this {
    this.#n += 1
    const dx = x - this.#meanX
    this.#meanX += dx / this.#n
    this.#meanY += (y - this.#meanY) / this.#n
    this.#sumXX += dx * (x - this.#meanX)
    this.#sumXY += dx * (y - this.#meanY)
    return this
  }

  get slope() {
    return this.#sumXX === 0 ? null : this.#sumXY / this.#sumXX
  }
}

export function growthPerDay(samples: Sample[]) {
  const line = new Line()
  const [first] = samples
  for (const { at, gigabytes } of samples) line.add((at - first!.at) / 1000, gigabytes)
  return line.slope === null ? null : line.slope * 86_400
}
