import { request } from 'undici'

export async function read(liveUrl: string, archiveUrl: string): Promise<string> {
  try {
    return await textOf(liveUrl)
  } catch {
    return textOf(archiveUrl)
  }
}

async function textOf(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
  return text
}
