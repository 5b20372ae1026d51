export const getStatus = async (url: string, retries: number): Promise<number> => {
  if (!(Number.isSafeInteger(retries) && retries >= 0)) throw new RangeError('retries: 0, 1, 2 …')
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.status === 503 && retries > 0 ? getStatus(url, retries - 1) : response.status
  } catch (error) {
    if (retries === 0) throw error
    return getStatus(url, retries - 1)
  }
}
