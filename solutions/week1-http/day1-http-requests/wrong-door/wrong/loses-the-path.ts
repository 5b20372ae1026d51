// fails: finds a healthy service up | The probe of the base "http://…/billing" asked for GET /healthz (required: GET /billing/healthz once). A probe at the wrong door says nothing about the service.
export const isUp = async (base: string): Promise<boolean> => {
  const response = await fetch(new URL('/healthz', base))
  await response.text()
  return response.status === 200
}
