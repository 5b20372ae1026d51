// fails: carries the reason in the message | The body ended with "disk full on web-3". The error's message does not say so (required: the whole text). The one sentence that explains the failure is lost.
export async function getOk(url: string): Promise<string> {
  const response = await fetch(url)
  const text = await response.text()
  if (response.ok) return text
  throw Object.assign(new Error(text.split('\n')[0]), { status: response.status })
}
