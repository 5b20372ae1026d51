// fails: carries the reason in the message | The body ended with "locked by deploy 4711". The error's message does not say so (required: the whole text). The one sentence that explains the failure is lost.
export async function getOk(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) {
    const error = new Error(`${url} answered ${response.status} ${response.statusText}`)
    throw Object.assign(error, { status: response.status })
  }
  return response.text()
}
