interface Result {
  target: string
  healthy: boolean
  status: number | null
  error: string | null
}

const quote = (text: string): string =>
  /[,"\s]/.test(text) && /[,"\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text

const formats: Record<string, (results: Result[]) => string> = {
  json: (results) => JSON.stringify(results, null, 2),
  csv: (results) =>
    results.reduce(
      (text, one) => `${text}${quote(one.target)},${one.healthy},${one.status ?? ''},${one.error ?? ''}\r\n`,
      'target,healthy,status,error\r\n',
    ),
  text: (results) => {
    let healthy = 0
    let text = ''
    for (const one of results) {
      if (one.healthy) healthy++
      text += `${one.healthy ? 'OK' : 'FAIL'} `.padEnd(5) + `${one.target} ${one.error ?? one.status}\n`
    }
    return `${text}${healthy} of ${results.length} healthy\n`
  },
}

export const format = (results: Result[], output: string): string => formats[output]?.(results) ?? ''
