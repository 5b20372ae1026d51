import { errors, request } from 'undici'

export const probe = async (url: string) => {
  try {
    const { statusCode, body } = await request(url)
    await body.text()
    return { kind: 'answer', status: statusCode }
  } catch (error) {
    if (error instanceof errors.SocketError) return { kind: 'broken' }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ECONNREFUSED') return { kind: 'refused' }
    if (code === 'ECONNRESET') return { kind: 'broken' }
    throw error
  }
}
