// fails: still says what it does | Standard error does not say "checking api" (required: it does). On call cannot see where the tool is.
for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  console.log(JSON.stringify(result))
}
