/** A request that is not done, by whose fault it is: told to whoever asked, in words. */
export class Refusal extends Error {
  readonly status: number
  readonly hint: string

  constructor(status: number, message: string, hint: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.hint = hint
  }
}
