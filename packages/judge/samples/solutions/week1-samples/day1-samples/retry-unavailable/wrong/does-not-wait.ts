// fails: the waits are 1 s and 2 s | after 0 ms the service had seen 3 requests (required: 1). It cannot restart while it is flooded.
export async function getStatus(url: string): Promise<number> {
  let status = 503
  for (let attempt = 1; attempt <= 3 && status === 503; attempt++) {
    const response = await fetch(url)
    await response.body?.cancel()
    status = response.status
  }
  return status
}
