for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  process.stderr.write(`checking ${name}\n`)
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  if (result.isSoon) process.stderr.write(`${name} expires in ${days} days\n`)
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
