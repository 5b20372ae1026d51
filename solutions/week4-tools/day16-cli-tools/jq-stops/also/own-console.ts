import { Console } from 'node:console'

const log = new Console(process.stderr)
const rows = process.argv.slice(2).map((word) => {
  const [name = '', days = ''] = word.split('=')
  log.info('checking %s', name)
  const isSoon = +days < 30
  if (isSoon) log.warn('%s expires in %s days', name, days)
  return JSON.stringify({ name, days: +days, isSoon })
})
console.log(rows.join('\n'))
