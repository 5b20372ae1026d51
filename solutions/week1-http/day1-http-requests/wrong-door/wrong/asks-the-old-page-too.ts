// fails: finds a service with another status down | The probe asked for GET /healthz, GET /health (required: GET /healthz once). A second question can hide what the first one found.
export async function isUp(base: string): Promise<boolean> {
  for (const path of ['/healthz', '/health']) {
    const response = await fetch(base + path)
    await response.text()
    if (response.status === 200) return true
  }
  return false
}
