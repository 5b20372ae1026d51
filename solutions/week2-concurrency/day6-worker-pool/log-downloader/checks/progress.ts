import { setTimeout as sleep } from 'node:timers/promises'
import { check, misconception } from '@firedrill/judge/testing'
import { misbehave, startEcho } from '@firedrill/lab'
import type { DownloadLogs } from './download.ts'
import { makeFolder } from './folder.ts'
import { judge, summaryOf } from './judge.ts'

const patience = 2_000

export const checkProgress = (downloadLogs: DownloadLogs): void => {
  const counts = check('counts each source once, as it ends', async () => {
    const released = Promise.withResolvers<void>()
    await using service = await startEcho(async ({ url }, response) => {
      if (url === '/slow')
        await Promise.race([released.promise, sleep(2 * patience, undefined, { ref: false })])
      response.writeHead(url === '/busy' ? 503 : 200).end('a log\n')
    })
    await using broken = await startEcho(misbehave({ kind: 'reset-before-headers' }))
    await using folder = await makeFolder()
    const sources = [
      { name: 'slow', url: `${service.url}/slow` },
      { name: 'busy', url: `${service.url}/busy` },
      { name: 'half', url: broken.url },
      { name: 'well', url: `${service.url}/well` },
    ]
    const progress: string[] = []
    const present: Promise<string[]>[] = []
    const downloading = summaryOf(
      downloadLogs(sources, folder.path, {
        workers: 2,
        onProgress: (done: number, total: number) => {
          progress.push(`${done}/${total}`)
          present.push(folder.names())
        },
      }),
    )
    const end = performance.now() + patience
    while (progress.length < 3 && performance.now() < end) await sleep(5)
    const inPlace = (await present[2])?.filter((name) => name.endsWith('.log'))
    if (progress.length > 3 || inPlace?.length === 0) {
      misconception('A source was counted before it had ended.')
    }
    judge(
      'The first of four logs was slow; two of the others failed. Meanwhile the progress was',
      [...progress],
      ['1/4', '2/4', '3/4'],
      'Nobody knows whether it still works, and it is started a second time.',
    )
    judge(
      'And after the third these logs were in place:',
      inPlace,
      ['well.log'],
      'Who opens the log that is reported as there finds none.',
    )
    released.resolve()
    await downloading
    judge(
      'Then it was whole. In the end the progress was',
      progress,
      ['1/4', '2/4', '3/4', '4/4'],
      'A bar that ends at three of four looks like a failure, one that passes four like a mistake.',
    )
  })

  check('goes on when the progress throws', { after: counts }, async () => {
    await using service = await startEcho()
    await using folder = await makeFolder()
    const sources = ['a', 'b', 'c'].map((name) => ({ name, url: `${service.url}/bytes/10` }))
    let calls = 0
    const given = await summaryOf(
      downloadLogs(sources, folder.path, {
        workers: 1,
        onProgress: () => {
          calls++
          throw new Error('the terminal is gone')
        },
      }),
    )
    judge(
      'The progress threw each time. The summary holds',
      given,
      { saved: ['a 10', 'b 10', 'c 10'], failed: [] },
      'Somebody closes a window, and the logs are gone.',
    )
    judge('And it was called', calls, 3, 'A bar that stops looks like a download that stopped.')
  })
}
