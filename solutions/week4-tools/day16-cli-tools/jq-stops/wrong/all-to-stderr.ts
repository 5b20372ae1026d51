// fails: writes JSON and nothing else to standard output | Standard output says [] (required: [{"name":"api","days":12,"isSoon":true},{"name":"db","days":30,"isSoon":false}]). It is all that the next tool gets.
for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  console.error(`checking ${name}`)
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  if (result.isSoon) console.warn(`${name} expires in ${days} days`)
  console.error(JSON.stringify(result))
}
