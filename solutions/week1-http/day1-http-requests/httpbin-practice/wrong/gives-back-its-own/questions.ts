// fails: getArgs gives what httpbin understood | You asked for nothing (required: GET /get). httpbin can only answer what it was asked.
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(_base: string, query: Record<string, string>) {
  return query
}

export async function sendJson(_base: string, _method: Method, value: unknown) {
  return value
}
