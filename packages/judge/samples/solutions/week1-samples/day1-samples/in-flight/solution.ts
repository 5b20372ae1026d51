export class InFlight {
  #count = 0

  get count(): number {
    return this.#count
  }

  enter(): () => void {
    this.#count++
    let isInside = true
    return () => {
      if (isInside) this.#count--
      isInside = false
    }
  }
}
