export const isUp = async (base: string): Promise<boolean> => {
  const response = await fetch(new URL('healthz', `${base}/`))
  await response.text()
  return response.status === 200
}
