import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { check, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { type EchoServer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { makeFolder } from './folder.ts'
import { judge, summaryOf } from './judge.ts'

export type DownloadLogs = RemoteModule<typeof import('../log-downloader.ts')>['downloadLogs']

/** As long as a slow machine may need to send some requests. */
const patience = 2_000

export const checkDownload = (downloadLogs: DownloadLogs): void => {
  const saves = check('saves each log, byte by byte', async () => {
    // No text in any encoding, and more than one piece.
    const bytes = Buffer.from(Array.from({ length: 150_000 }, (_, index) => (index * 31) % 256))
    // The first of the list answers last.
    await using service: EchoServer = await startEcho(async ({ url }, response) => {
      const areAnswered = () => service.seen.filter((one) => one.end === 'answered').length === 2
      if (url === '/c') await service.until(areAnswered)
      response.end(url === '/a' ? bytes : url === '/b' ? 'error at noon\n' : '')
    })
    await using folder = await makeFolder({ 'b.log': 'the log of yesterday, which is longer\n' })
    const sources = ['c', 'a', 'b'].map((name) => ({ name, url: `${service.url}/${name}` }))
    const summary = await summaryOf(downloadLogs(sources, folder.path, { workers: 2 }))
    if (hasMixedUp(summary, ['c 0', 'a 150000', 'b 14'])) {
      misconception('The bytes stand beside other names: the results have the order of their ends.')
    }
    judge(
      'Three sources; one log is empty. The summary holds',
      summary,
      { saved: ['c 0', 'a 150000', 'b 14'], failed: [] },
      'Who reads it looks for logs that are there.',
    )
    judge(
      'In the folder are',
      await folder.names(),
      ['a.log', 'b.log', 'c.log'],
      'What is not there cannot be read, and what is there too many is read for a log.',
    )
    judge(
      'Of 150000 bytes that are no text arrived',
      folder.read('a.log')?.equals(bytes) ? 'all' : 'others',
      'all',
      'A compressed log cannot be opened any more.',
    )
    judge(
      'The log of yesterday was replaced by',
      folder.text('b.log'),
      'error at noon\n',
      'Somebody reads the end of yesterday for that of today.',
    )
    judge(
      'No sources gave',
      await summaryOf(downloadLogs([], folder.path, { workers: 2 })),
      { saved: [], failed: [] },
      'An empty list is a list.',
    )
  })

  check('asks each source once, within its workers', { after: saves }, async () => {
    for (const workers of [4, 1]) {
      await using service = await startCrowd(workers)
      await using folder = await makeFolder()
      const sources = Array.from({ length: workers === 1 ? 4 : 20 }, (_, index) => ({
        name: `web-${index + 1}`,
        url: `${service.url}/${index + 1}`,
      }))
      await summaryOf(downloadLogs(sources, folder.path, { workers }))
      const peak = service.peak()
      judge(
        `${sources.length} sources, ${workers} ${workers === 1 ? 'worker' : 'workers'}. At once the other side saw`,
        peak > workers ? 'more' : peak,
        workers,
        'More is what the servers refuse in an incident, fewer is time that nobody has.',
      )
      judge(
        'Asked were',
        service.seen.map((one) => one.url).toSorted(),
        sources.map(({ url }) => new URL(url).pathname).toSorted(),
        'A log that is fetched twice is load where there is too much already.',
      )
    }
  })

  check('tells why a log is missing', { after: saves }, async () => {
    await using service = await startEcho()
    await using broken = await startEcho(misbehave({ kind: 'truncated-body' }))
    await using folder = await makeFolder()
    await mkdir(join(folder.outer, 'full.log'))
    const sources = [
      { name: 'gone', url: nobodyUrl },
      { name: 'well', url: `${service.url}/bytes/100` },
      { name: 'busy', url: `${service.url}/status/503` },
      { name: 'half', url: broken.url },
      { name: 'full', url: `${service.url}/bytes/100` },
      { name: 'empty', url: `${service.url}/status/204` },
      { name: 'typo', url: 'htp://web-1' },
    ]
    judge(
      'One source was gone, one well, one answered 503, one broke off, the file of one was a folder, one answered 204, one url was none. The summary holds',
      await summaryOf(downloadLogs(sources, folder.path, { workers: 2 })),
      {
        saved: ['well 100'],
        failed: [
          'gone connection',
          'busy status 503',
          'half connection',
          'full disk',
          'empty status 204',
          'typo connection',
        ],
      },
      'One failure takes the other logs with it, or somebody searches in the wrong place.',
    )
    judge(
      'The well one, into a folder that is not there:',
      await summaryOf(downloadLogs(sources.slice(1, 2), join(folder.path, 'no'), { workers: 2 })),
      { saved: [], failed: ['well disk'] },
      'A full disk looks like a dead server.',
    )
  })

  check('leaves the folder as it was after a failure', { after: saves }, async () => {
    await using service = await startEcho()
    await using broken = await startEcho(misbehave({ kind: 'truncated-body' }))
    await using folder = await makeFolder({ 'half.log': 'yesterday\n', 'busy.log': 'yesterday\n' })
    const sources = [
      { name: 'half', url: broken.url },
      { name: 'busy', url: `${service.url}/status/503` },
      { name: 'new', url: broken.url },
    ]
    // One at a time: who ends at the first failure leaves no other download under way.
    await summaryOf(downloadLogs(sources, folder.path, { workers: 1 }))
    judge(
      'Three downloads failed, two of them over logs of yesterday. In the folder are',
      await folder.names(),
      ['busy.log', 'half.log'],
      'Half a log is read for a whole one.',
    )
    for (const name of ['half.log', 'busy.log']) {
      judge(`${name} holds`, folder.text(name), 'yesterday\n', 'The last log that was whole is gone.')
    }
  })

  check('refuses names and workers that cannot work', { after: saves }, async () => {
    await using service = await startEcho()
    await using folder = await makeFolder()
    const url = `${service.url}/bytes/10`
    const well = { name: 'web-1', url }
    for (const [what, sources, workers] of [
      ['0 workers', [well], 0],
      ['-2 workers', [well], -2],
      ['1.5 workers', [well], 1.5],
      ['the name "../web-1"', [well, { name: '../web-1', url }], 2],
      ['the name "a/b"', [well, { name: 'a/b', url }], 2],
      ['the name ""', [well, { name: '', url }], 2],
      ['the name "web.1"', [well, { name: 'web.1', url }], 2],
      ['the name "web-1" twice', [well, well], 2],
    ] as [string, { name: string; url: string }[], number][]) {
      const given = await summaryOf(downloadLogs(sources, folder.path, { workers }))
      expect(
        `${inspect(given)} after ${service.seen.length}`,
        `With ${what} you gave ${inspect(given)} after ${service.seen.length} requests (required: a rejection with RangeError after 0). A log lands where nobody looks, or over another one.`,
      ).toBe("'a rejection with RangeError' after 0")
    }
  })
}

/** The right bytes beside other names. */
const hasMixedUp = (summary: unknown, required: string[]): boolean => {
  const { saved } = Object(summary) as { saved?: string[] }
  return saved !== undefined && saved.join() !== required.join() && bytesOf(saved) === bytesOf(required)
}

const bytesOf = (rows: string[]): string =>
  rows
    .map((row) => row.split(' ')[1])
    .toSorted()
    .join()

/** It answers when as many are waiting as there are workers, and looks a moment longer for one more. */
const startCrowd = async (workers: number): Promise<EchoServer> => {
  let isGivenUp = false
  const service: EchoServer = await startEcho(async (_request, response) => {
    if (!isGivenUp) isGivenUp = !(await service.until(() => service.peak() >= workers, patience))
    if (service.seen.length <= workers) await service.until(() => service.peak() > workers, 60)
    response.end('a log\n')
  })
  return service
}
