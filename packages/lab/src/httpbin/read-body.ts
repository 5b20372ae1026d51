import type { Seen } from '../evidence.ts'
import { BadInput } from './call.ts'
import { group, type Grouped } from './group.ts'
import { textOf } from './text-of.ts'

/** A body as httpbin shows it: a form in `form` and `files`, anything else in `data`. */
export interface ReadBody {
  data: string
  files: Grouped<string>
  form: Grouped<string>
}

/** Throws BadInput where a multipart body is not one. */
export const readBody = async ({ headers, bytes, body }: Seen): Promise<ReadBody> => {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') {
    return { data: '', files: {}, form: group(new URLSearchParams(body)) }
  }
  if (type === 'multipart/form-data') return readMultipart(bytes, headers['content-type'] ?? '')
  return { data: textOf(bytes), files: {}, form: {} }
}

const readMultipart = async (bytes: Buffer, type: string): Promise<ReadBody> => {
  const fields: [string, string][] = []
  const files: [string, string][] = []
  for (const [name, value] of await parse(bytes, type)) {
    if (typeof value === 'string') fields.push([name, value])
    else files.push([name, textOf(Buffer.from(await value.arrayBuffer()), value.type)])
  }
  return { data: '', files: group(files), form: group(fields) }
}

const parse = async (bytes: Buffer, type: string) => {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new BadInput('Expected the body to be the multipart form that its content-type promises.')
  }
}
