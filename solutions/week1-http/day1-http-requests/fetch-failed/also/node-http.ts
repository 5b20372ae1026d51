import { get } from 'node:http'

class Outcome {
  constructor(
    readonly kind: string,
    readonly status?: number,
  ) {}
}

export function probe(url: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ECONNREFUSED') resolve(new Outcome('refused'))
      else if (error.code === 'ECONNRESET') resolve(new Outcome('broken'))
      else reject(error)
    }
    const call = get(url, (response) => {
      response.on('error', settle).on('end', () => resolve(new Outcome('answer', response.statusCode)))
      response.resume()
    })
    call.on('error', settle)
  })
}
