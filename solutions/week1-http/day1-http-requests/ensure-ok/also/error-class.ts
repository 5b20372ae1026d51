class AnswerError extends Error {
  readonly #response: Response

  constructor(response: Response, reason: string) {
    super(reason)
    this.#response = response
  }

  get status(): number {
    return this.#response.status
  }
}

export const getOk = async (url: string): Promise<string> => {
  const response = await fetch(url)
  if (!response.ok) throw new AnswerError(response, await response.text())
  return response.text()
}
