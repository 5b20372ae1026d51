import { parse } from 'yaml'

const whole = (value: unknown, key: string): number => {
  if (typeof value !== 'number' || value % 1 !== 0 || value < 1) throw new RangeError(key)
  return value
}

class Config {
  targets: string[] = []
  timeoutMs = 1_000
  workers = 4

  constructor(text: string) {
    for (const [key, value] of Object.entries<unknown>(parse(text) ?? {})) {
      if (key === 'targets')
        this.targets = [value]
          .flat()
          .map((one) => (typeof one === 'string' && Array.isArray(value) ? one : this.refuse(key)))
      else if (key === 'timeoutMs') this.timeoutMs = whole(value, key)
      else if (key === 'workers') this.workers = whole(value, key)
      else this.refuse(key)
    }
    if (this.targets.length === 0) this.refuse('targets')
  }

  private refuse(key: string): never {
    throw new Error(`look at ${key}`)
  }
}

export const readConfig = (text: string) => new Config(text)
