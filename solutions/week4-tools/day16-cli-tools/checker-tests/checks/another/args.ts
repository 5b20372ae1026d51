const nothing = { targets: [] as string[], timeoutMs: 1_000, workers: 4, output: 'text' }

type Arguments = typeof nothing

const take: Record<string, (found: Arguments, text: string) => boolean> = {
  '--timeout': (found, text) => isWhole(text, 60_000) && !!(found.timeoutMs = Number(text)),
  '--workers': (found, text) => isWhole(text, 64) && !!(found.workers = Number(text)),
  '--output': (found, text) => /^(text|json|csv)$/.test(text) && !!(found.output = text),
}

export const readArguments = (argv: string[]): Arguments => {
  const found = structuredClone(nothing)
  const words = argv.flatMap((word) => (word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word]))
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith('-')) found.targets.push(word)
    else if (!take[word]?.(found, words.shift() ?? '')) throw new Error(`Usage: ${word}?`)
  }
  if (found.targets.length === 0) throw new Error('Usage: checker <target...>')
  return found
}

const isWhole = (text: string, most: number): boolean => /^[0-9]+$/.test(text) && +text > 0 && +text <= most
