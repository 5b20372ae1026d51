// fails: writes JSON and nothing else to standard output | console.info and console.debug write where console.log does; warn and error do not.
for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  console.debug(`checking ${name}`)
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  if (result.isSoon) console.warn(`${name} expires in ${days} days`)
  console.log(JSON.stringify(result))
}
