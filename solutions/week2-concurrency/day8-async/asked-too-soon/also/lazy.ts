const textOf = (url: string) => async (): Promise<string> => {
  const response = await fetch(url, { redirect: 'manual' })
  const text = await response.text()
  if (response.status === 200) return text
  throw new Error(`${url} answered ${response.status}`)
}

export const read = (liveUrl: string, archiveUrl: string): Promise<string> =>
  textOf(liveUrl)().catch(textOf(archiveUrl))
