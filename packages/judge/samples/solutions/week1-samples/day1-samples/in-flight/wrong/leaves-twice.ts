// fails: leaving twice counts once | 1 request is inside and count says 0: "close" and "finish" both fire for one request, and the gauge drifts.
export class InFlight {
  count = 0
  enter(): () => void {
    this.count++
    return () => void this.count--
  }
}
