// fails: rejects any status but 201 | Asked 3 times for one mark (required: once). Where the mark was made and only the answer failed, it is there 3 times.
export async function markDeploy(url: string, mark: object) {
  let reason = ''
  for (let tries = 0; tries < 3; tries++) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(mark) })
    if (response.status === 201) return ((await response.json()) as { id: string }).id
    reason = await response.text()
  }
  throw new Error(reason)
}
