import type { Answer } from './evidence.ts'
import { httpbin } from './httpbin/httpbin.ts'
import { serve, type Service } from './serve.ts'

/** A practice service with an answer of its own, or with httpbin's. */
export type EchoServer = Service

/**
 * Starts a service on a free port of 127.0.0.1. Without an `answer` of the test's own it answers as httpbin does:
 * `/status/503`, `/delay/0.5`, `/bytes/1024` and so on; any path httpbin lacks gives the request as JSON, as
 * `/anything` does. `keep` limits `seen` to the latest requests, for a service that runs all day.
 */
export const startEcho = async (
  answer: Answer = httpbin,
  { keep }: { keep?: number } = {},
): Promise<EchoServer> => {
  const { listening: _listening, deaf: _deaf, ...service } = await serve(answer, { keep })
  return service
}
