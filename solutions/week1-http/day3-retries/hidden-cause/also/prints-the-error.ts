import { get } from 'node:http'
import { inspect } from 'node:util'

export async function getStatus(url: string, log: (line: string) => void, left = 2): Promise<number> {
  try {
    return await new Promise((resolve, reject) => {
      get(url, (response) => {
        response
          .on('error', reject)
          .on('end', () => resolve(response.statusCode ?? 0))
          .resume()
      }).on('error', reject)
    })
  } catch (error) {
    if (left === 0) throw error
    log(inspect(error).replaceAll('\n', ' '))
    return getStatus(url, log, left - 1)
  }
}
