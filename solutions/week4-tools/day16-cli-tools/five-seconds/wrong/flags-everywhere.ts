// fails: takes all behind -- as targets | "api -- --verbose -9 db" was read as an Error, "unknown flag -9" (required: {"targets":["api","--verbose","-9","db"],"timeout":1000,"workers":4,"isVerbose":false}). The tool does something else than was typed.
export function readFlags(argv: string[]) {
  const flags = { targets: [] as string[], timeout: 1_000, workers: 4, isVerbose: false }
  const words = argv.flatMap((word) => (word.startsWith('--') ? word.split('=', 2) : [word]))
  const number = (most: number) => {
    const text = words.shift() ?? ''
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > most) throw new RangeError('no')
    return Number(text)
  }
  while (words.length > 0) {
    const word = words.shift() as string
    if (word === '--timeout') flags.timeout = number(60_000)
    else if (word === '--workers') flags.workers = number(64)
    else if (word === '--verbose') flags.isVerbose = true
    else if (word === '--') continue
    else if (word.startsWith('-')) throw new Error(`unknown flag ${word}`)
    else flags.targets.push(word)
  }
  return flags
}
