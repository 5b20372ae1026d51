// fails: finds a healthy service up | The probe asked for GET /health, GET /healthz (required: GET /healthz once). A second question can hide what the first one found.
export async function isUp(base: string): Promise<boolean> {
  for (const path of ['/health', '/healthz']) {
    const response = await fetch(base + path)
    await response.text()
    if (response.status === 200) return true
  }
  return false
}
