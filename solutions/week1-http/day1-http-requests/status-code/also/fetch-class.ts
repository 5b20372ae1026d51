class Report {
  readonly #response: Response

  constructor(response: Response) {
    this.#response = response
  }

  get kind(): 'json' | 'not-json' {
    const [type] = (this.#response.headers.get('content-type') ?? '').split(';')
    return type?.trim().toLowerCase() === 'application/json' ? 'json' : 'not-json'
  }

  get status(): number {
    return this.#response.status
  }
}

export const getStatus = async (url: string): Promise<Report> => {
  const response = await fetch(url)
  await response.body?.cancel()
  return new Report(response)
}
