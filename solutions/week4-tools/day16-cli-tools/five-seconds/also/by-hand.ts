class Reader {
  targets: string[] = []
  isVerbose = false
  timeout = 1_000
  workers = 4

  constructor(argv: readonly string[]) {
    const words = [...argv]
    while (words.length > 0) {
      const word = words.shift() as string
      if (word === '--') this.targets.push(...words.splice(0))
      else if (!word.startsWith('-') || word === '-') this.targets.push(word)
      else if (word === '--verbose') this.isVerbose = true
      else this.readNumber(word, words)
    }
  }

  private readNumber(word: string, rest: string[]): void {
    const [name, inline] = word.split(/=(.*)/s, 2)
    const limit = { '--timeout': 60_000, '--workers': 64 }[name as string]
    const text = inline ?? rest.shift() ?? ''
    if (limit === undefined) throw new Error(`unknown flag ${name}`)
    if (!/^[0-9]+$/.test(text)) throw new Error(`${name} wants digits`)
    const value = BigInt(text)
    if (value < 1n || value > BigInt(limit)) throw new Error(`${name} is out of range`)
    if (name === '--timeout') this.timeout = Number(value)
    else this.workers = Number(value)
  }
}

export const readFlags = (argv: string[]) => new Reader(argv)
