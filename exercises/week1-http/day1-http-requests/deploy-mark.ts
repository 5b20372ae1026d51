/*
 * The deploy robot marks each release on the dashboards. The bodies look
 * right in its log; the dashboards refuse every mark with 415.
 *
 * markDeploy(url, mark): POST the mark to the url once, as JSON of type
 * application/json. Resolve to the id in the answer: 201 and { "id": "d-17" }.
 * Any other status: reject.
 *
 * Done when:
 * - sends the mark as JSON, and says so
 * - sends text beyond ASCII whole
 * - gives the id of the mark
 * - rejects any status but 201
 */
import { request } from 'undici'

export interface Mark {
  service: string
  note: string
}

export async function markDeploy(url: string, mark: Mark): Promise<string> {
  return ''
}
