const say = (level: string, text: string): void => void process.stderr.write(`${level} ${text}\n`)

class Certificate {
  readonly name: string
  readonly days: number
  readonly isSoon: boolean

  constructor(word: string) {
    const at = word.indexOf('=')
    this.name = word.slice(0, at)
    this.days = Number(word.slice(at + 1))
    this.isSoon = this.days < 30
  }
}

for (const word of process.argv.slice(2)) {
  const certificate = new Certificate(word)
  say('info', `checking ${certificate.name}`)
  if (certificate.isSoon) say('warn', `${certificate.name} expires in ${certificate.days} days`)
  process.stdout.write(`${JSON.stringify(certificate)}\n`)
}
