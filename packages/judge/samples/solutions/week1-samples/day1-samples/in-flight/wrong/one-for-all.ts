// fails: two counters do not share their number | a new counter starts at 1
let count = 0
export class InFlight {
  get count(): number {
    return count
  }
  enter(): () => void {
    count++
    let isInside = true
    return () => {
      if (isInside) count--
      isInside = false
    }
  }
}
