// fails: still says what it does | Standard error does not say "checking api" (required: it does). On call cannot see where the tool is.
for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  if (process.stdout.isTTY) console.info(`checking ${name}`)
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  if (result.isSoon) console.warn(`${name} expires in ${days} days`)
  console.log(JSON.stringify(result))
}
