export const findLost = async (base: string, headers: Record<string, string>): Promise<string[]> => {
  const response = await fetch(`${base}/headers`, { headers })
  const { headers: echoed } = (await response.json()) as { headers: Record<string, string> }
  const lost: string[] = []
  for (const [name, value] of Object.entries(headers)) {
    const found = Object.entries(echoed).find(([other]) => other.toLowerCase() === name.toLowerCase())
    if (found?.[1] !== value) lost.push(name)
  }
  return lost
}
