export class InFlight {
  private readonly tickets = new Set<symbol>()

  get count(): number {
    return this.tickets.size
  }

  enter = (): (() => void) => {
    const ticket = Symbol('ticket')
    this.tickets.add(ticket)
    return () => void this.tickets.delete(ticket)
  }
}
