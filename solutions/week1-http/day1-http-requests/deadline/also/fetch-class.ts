class Answer {
  readonly kind = 'answer'
  constructor(
    readonly status: number,
    readonly body: string,
  ) {}
}

class Timeout {
  readonly kind = 'timeout'
}

export async function getWithin(url: string, ms: number): Promise<Answer | Timeout> {
  const controller = new AbortController()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    controller.abort()
  }, ms)
  try {
    const response = await fetch(url, { signal: controller.signal })
    return new Answer(response.status, await response.text())
  } catch (error) {
    if (isLate) return new Timeout()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
