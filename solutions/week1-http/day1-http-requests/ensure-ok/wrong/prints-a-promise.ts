// fails: carries the reason in the message | The body ended with "locked by deploy 4711". The error's message does not say so (required: the whole text). The one sentence that explains the failure is lost.
export async function getOk(url: string): Promise<string> {
  const response = await fetch(url)
  if (response.ok) return response.text()
  throw Object.assign(new Error(`${response.status}: ${response.text()}`), { status: response.status })
}
