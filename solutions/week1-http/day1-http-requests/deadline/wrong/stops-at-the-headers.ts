// fails: times out on a dripping body | The silent service timed out, the dripping body did not: your clock stops, or starts anew, once bytes come.
export async function getWithin(url: string, ms: number) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), ms)
  try {
    const response = await fetch(url, { signal: controller.signal })
    clearTimeout(timer)
    return { kind: 'answer', status: response.status, body: await response.text() }
  } catch (error) {
    if (controller.signal.aborted) return { kind: 'timeout' }
    throw error
  }
}
