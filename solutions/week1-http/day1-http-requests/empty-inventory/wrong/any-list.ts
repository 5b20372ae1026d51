// fails: rejects a list that holds something else | For {"hosts":["web-1",null]} you gave [ 'web-1', null ] (required: a rejection). The callers watch a list nobody vouched for, or break on it far from here.
import { request } from 'undici'

export async function getHosts(url: string): Promise<string[]> {
  const { body } = await request(url)
  const answer = (await body.json()) as { hosts: string[] }
  if (!Array.isArray(answer?.hosts)) throw new Error('no list of hosts')
  return answer.hosts
}
