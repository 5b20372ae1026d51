import { check, type RemoteModule } from '@firedrill/judge/testing'
import { judge } from './judge.ts'

type Module = Pick<RemoteModule<typeof import('../log-downloader.ts')>, 'formatProgress' | 'formatSummary'>

export const checkFormat = ({ formatProgress, formatSummary }: Module): void => {
  const progress = check('prints the progress', async () => {
    for (const [done, total] of [
      [5, 20],
      [20, 20],
      [1, 1],
    ] as const) {
      judge(
        `After ${done} of ${total} you gave`,
        await formatProgress(done, total),
        `Downloaded ${done}/${total}`,
        'The script that reads it finds nothing.',
      )
    }
  })

  check('prints the summary', { after: progress }, async () => {
    const saved = [
      { name: 'web-1', bytes: 41_000 },
      { name: 'web-2', bytes: 3 },
    ]
    const failed = [
      { name: 'web-7', reason: 'connection' },
      { name: 'db-2', reason: 'status 503' },
    ]
    const cost = 'In the incident somebody counts by hand.'
    judge(
      'Two saved and two failed gave',
      await formatSummary({ saved, failed }),
      '2 of 4 logs, 41003 bytes\nweb-7: connection\ndb-2: status 503\n',
      cost,
    )
    judge('Two saved gave', await formatSummary({ saved, failed: [] }), '2 of 2 logs, 41003 bytes\n', cost)
    judge(
      'Two failed gave',
      await formatSummary({ saved: [], failed }),
      '0 of 2 logs, 0 bytes\nweb-7: connection\ndb-2: status 503\n',
      cost,
    )
    judge(
      'Nothing at all gave',
      await formatSummary({ saved: [], failed: [] }),
      '0 of 0 logs, 0 bytes\n',
      cost,
    )
  })
}
