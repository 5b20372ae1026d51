class Table {
  constructor(private readonly parse: (text: string) => number) {}

  gives(text: string, value: number): this {
    const found = this.parse(text)
    if (found !== value) throw new Error(`${text} gave ${found}`)
    return this
  }

  refuses(text: string): this {
    let found: number
    try {
      found = this.parse(text)
    } catch (error) {
      if ((error as Error).name === 'RangeError') return this
      throw error
    }
    throw new Error(`${text} gave ${found}`)
  }
}

export function testParsePercent(parsePercent: (text: string) => number): void {
  const table = new Table(parsePercent)
  table.gives('0', 0).gives('100', 100).gives('12.5', 12.5)
  table.refuses('-1').refuses('-100').refuses('140').refuses('100.5').refuses('many')
}
