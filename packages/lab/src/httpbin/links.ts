import type { Handler } from './call.ts'
import { reply, replyElsewhere } from './reply.ts'

/** Leads to the first of so many pages. */
export const firstPage: Handler = (call) => replyElsewhere(call, `/links/${Number(call.part('count'))}/0`)

/** A page with links to all the others; at least one page, at most 200. */
export const page: Handler = (call) => {
  const count = Math.min(Math.max(1, Number(call.part('count'))), 200)
  const links = Array.from({ length: count }, (_, index) =>
    index === Number(call.part('offset')) ? `${index} ` : `<a href='/links/${count}/${index}'>${index}</a> `,
  )
  return reply(call, 200, `<html><head><title>Links</title></head><body>${links.join('')}</body></html>`)
}
