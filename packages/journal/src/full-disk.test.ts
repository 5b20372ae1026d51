import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './samples.ts'
import { findSmallDisks } from './small-disk.ts'
import { startTerminal } from './terminal.ts'

const disks = findSmallDisks()
if (disks.length === 0) process.stderr.write('blocked: prlimit, apt-get install util-linux\n')

test.runIf(disks.length > 0)(
  'What a full disk refuses is held, and written in order once there is space.',
  async () => {
    for (const disk of disks) {
      const folder = makeFolder()
      const path = join(folder, 'journal.jsonl')
      const terminal = startTerminal(path, disk.wrap(folder))
      const asked: string[] = []
      let answer = await terminal.ask('append: day1/0')
      for (
        ;
        !answer.error && asked.length < 200;
        answer = await terminal.ask(`append: day1/${asked.length}`)
      ) {
        asked.push(`day1/${asked.length}`)
      }
      asked.push(`day1/${asked.length}`)
      expect(answer, disk.name).toEqual({
        waiting: 1,
        error: {
          code: 'environment',
          message: `The journal ${path} cannot be written: there is no space left for it.`,
          hint: expect.stringMatching(/^Free some space on its disk\. .*\.$/),
        },
      })
      for (const waiting of [2, 3]) {
        asked.push(`day1/${asked.length}`)
        expect(await terminal.ask(`append: ${asked.at(-1)}`)).toMatchObject({
          waiting,
          error: { code: 'environment' },
        })
      }
      expect(await terminal.ask('flush')).toMatchObject({ waiting: 3, error: { code: 'environment' } })
      expect((await terminal.read()).entries.map(({ item }) => item)).toEqual(asked)
      await disk.free(folder, terminal)
      asked.push(`day1/${asked.length}`)
      expect((await terminal.append(asked.at(-1) ?? '')).item).toBe(asked.at(-1))
      expect(await terminal.ask('flush')).toEqual({ result: null, waiting: 0 })
      const { entries, unreadable } = await terminal.read()
      expect(entries.map(({ item }) => item)).toEqual(asked)
      // The write that the end of the disk cut in two.
      expect(unreadable, disk.name).toHaveLength(1)
    }
  },
)
