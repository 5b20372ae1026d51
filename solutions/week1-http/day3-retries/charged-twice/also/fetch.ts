let calls = 0
const process = crypto.randomUUID()

export const pay = async (url: string, payment: { to: string; cents: number }): Promise<string> => {
  calls += 1
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${process}/${calls}` },
    body: JSON.stringify(payment),
  }
  const send = async (tries: number): Promise<string> => {
    const response = await fetch(url, init).catch((error: Error) => error)
    if (response instanceof Error) return tries > 1 ? send(tries - 1) : Promise.reject(response)
    if (response.status === 503 && tries > 1) {
      await response.body?.cancel()
      return send(tries - 1)
    }
    if (response.status !== 201) throw new Error(await response.text())
    return ((await response.json()) as { id: string }).id
  }
  return send(3)
}
