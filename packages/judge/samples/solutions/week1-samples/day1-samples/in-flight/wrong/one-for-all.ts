// fails: two counters do not share their number | a new counter starts at 1 (required: 0). One route would show the load of another.
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
