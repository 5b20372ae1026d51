// fails: finds a service with another status down | The service answered 204. The probe gave true (required: gave false). The board is green, and nobody is paged.
export async function isUp(base: string): Promise<boolean> {
  const response = await fetch(`${base}/healthz`)
  await response.text()
  return response.ok
}
