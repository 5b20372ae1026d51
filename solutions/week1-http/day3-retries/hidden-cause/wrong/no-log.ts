// fails: logs each failure with its code | The connection was reset twice, and 0 lines were logged: [] (required: one before each further try). What is not logged is not found.
import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(url)
      await body.text()
      return statusCode
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
