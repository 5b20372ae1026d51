import type { Budget, BudgetOptions } from './types.ts'

export class SlidingBudget implements Budget {
  private events: { at: number; weight: number }[] = []

  constructor(private readonly options: BudgetOptions) {
    const { share, reserve, windowMs } = options
    if (!(share >= 0 && reserve >= 0 && windowMs > 0)) throw new RangeError('bad budget')
    if (![share, reserve, windowMs].every(Number.isFinite)) throw new RangeError('endless budget')
  }

  request(): void {
    this.note(this.options.share)
  }

  retry(): boolean {
    this.forget()
    const balance = this.events.reduce((sum, { weight }) => sum + weight, this.options.reserve)
    if (balance < 1) return false
    this.note(-1)
    return true
  }

  private note(weight: number): void {
    this.forget()
    this.events.push({ at: this.options.now(), weight })
  }

  private forget(): void {
    const oldest = this.options.now() - this.options.windowMs
    while (this.events[0] && this.events[0].at <= oldest) this.events.shift()
  }
}

export const createBudget = (options: BudgetOptions): Budget => new SlidingBudget(options)
