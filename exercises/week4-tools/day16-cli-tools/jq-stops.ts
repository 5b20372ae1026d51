/*
 * `expiry api=12 db=80 | jq .` stops at the first line: "Invalid numeric
 * literal". Without the pipe everything looks right.
 *
 * A line of JSON for each certificate, { name, days, isSoon }, soon being
 * under 30 days; then exit code 0. What the tool says by the way ("checking
 * api", "api expires in 12 days") has to stay: on call reads it.
 *
 * Done when:
 * - writes JSON and nothing else to standard output
 * - still says what it does
 */
for (const word of process.argv.slice(2)) {
  const [name, days] = word.split('=')
  console.info(`checking ${name}`)
  const result = { name, days: Number(days), isSoon: Number(days) < 30 }
  if (result.isSoon) console.warn(`${name} expires in ${days} days`)
  console.log(JSON.stringify(result))
}
