// fails: rejects a failure with its status | A 4xx or 5xx resolved: to the client it is an answer like any other, until you look at the status.
export async function getOk(url: string): Promise<string> {
  try {
    const response = await fetch(url)
    return await response.text()
  } catch (error) {
    throw Object.assign(new Error(String(error)), { status: 0 })
  }
}
