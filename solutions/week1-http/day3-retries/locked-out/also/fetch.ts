export const getStatus = async (url: string, tries = 3): Promise<number> => {
  const outcome = await fetch(url)
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch((error: unknown) => ({ error }))
  const isPassing = 'error' in outcome || [429, 502, 503, 504].includes(outcome.status)
  if (isPassing && tries > 1) return getStatus(url, tries - 1)
  if ('error' in outcome) throw outcome.error
  return outcome.status
}
