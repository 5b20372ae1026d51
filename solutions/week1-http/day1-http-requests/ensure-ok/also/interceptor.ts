import { Agent, errors, interceptors, request } from 'undici'

export async function getOk(url: string): Promise<string> {
  const dispatcher = new Agent().compose(interceptors.responseError())
  try {
    const { body } = await request(url, { dispatcher })
    return await body.text()
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) throw error
    throw Object.assign(new Error(String(error.body)), { status: error.statusCode })
  }
}
