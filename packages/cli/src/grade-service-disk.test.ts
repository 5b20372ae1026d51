import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSubmissions } from '@firedrill/grader/samples'
import { expect, test, vi } from 'vitest'
import { makeGradeFixture, samples } from './grade-fixture.ts'
import { startGrade } from './service-processes.ts'

const megabyte = 1024 * 1024

/** A command that becomes another, which alone sees a disk of so many megabytes at a folder; none where nobody may mount. */
const smallDiskAt = (folder: string, size: number): string[] => {
  const script = `mount -t tmpfs -o size=${size}m none "$0" && exec "$@"`
  const wraps = [
    ['unshare', '-m'],
    ['unshare', '-Urm'],
  ].map((start) => [...start, 'sh', '-c', script, folder])
  return wraps.find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0) ?? []
}

/** The disk as the process sees it, and how to fill it until so many megabytes are left. */
const openDisk = (pid: number, folder: string) => {
  const path = join('/proc', String(pid), 'root', folder)
  const free = (): number => {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  }
  return {
    fill: (left: number): void => {
      writeFileSync(join(path, `neighbour-${left}`), Buffer.alloc(Math.max(0, free() - left * megabyte)))
    },
    clear: (): void => {
      for (const name of readdirSync(path).filter((one) => one.startsWith('neighbour')))
        rmSync(join(path, name))
    },
  }
}

const fixture = () => {
  const made = makeGradeFixture()
  const data = join(made.course.root, '.firedrill/service/data')
  mkdirSync(data, { recursive: true })
  return { ...made, data }
}

const canMount = smallDiskAt('/mnt', 1).length > 0
if (!canMount) process.stderr.write('blocked: nobody may mount here\n')

test.runIf(canMount)(
  'on a disk that runs full the service says so, nothing is lost, and it goes on once there is room again',
  async () => {
    const made = fixture()
    const { data, inbox, handIn, grade } = made
    const { root, drill } = made.course
    await makeSubmissions(inbox, { samples, count: 6 })
    const plain = await grade(['--csv'])
    const service = startGrade(root, ['serve', '--port', '0', '--workers', '0'], {}, smallDiskAt(data, 512))
    await service.until(/Grading service at/)
    const disk = openDisk(service.pid, data)
    await drill(['grade', 'submit', inbox, '--cohort', 'autumn', '--received', 'files'])
    rmSync(join(root, '.firedrill/grades'), { recursive: true, force: true })
    const worker = startGrade(root, ['worker', '--tier', 'T1', '--jobs', '1'])
    const status = async (): Promise<Record<'leased' | 'stored', number> | undefined> =>
      JSON.parse((await drill(['grade', 'status', '--json'])).stdout).cohorts[0]
    await vi.waitFor(async () => expect((await status())?.leased).toBeGreaterThan(0), 60_000)
    // What is under way has room to end; then there is none at all.
    disk.fill(64)
    await service.until(/The disk of the embedded database in \S+ is full: fewer than 320 MB are free\./)
    disk.fill(0)
    await worker.until(/is full: fewer than 320 MB are free\. Waiting for it\./)
    handIn('late/day1/error-ratio.ts', '// late\n')
    expect(await drill(['grade', 'submit', join(inbox, 'late'), '--cohort', 'autumn'])).toEqual({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(
        /^The disk of .* is full: .*\nMake room there\. What was stored is whole/,
      ),
    })
    expect((await status())?.stored).toBeLessThan(7)
    disk.clear()
    await worker.until(/The service answers again\./)
    await service.until(/The database answers again\./)
    expect(await drill(['grade', 'book', 'autumn', '--wait', '--csv'])).toEqual(plain)
    expect(
      await drill(['grade', 'submit', inbox, '--cohort', 'autumn', '--received', 'files']),
    ).toMatchObject({
      stdout: '1 handed in to autumn, 6 were there already.\n',
    })
    expect(await drill(['grade', 'book', 'autumn', '--wait'])).toMatchObject({
      stdout: expect.stringContaining('\n7 submissions'),
    })
    // Told once, however much of it there was.
    expect(service.said().match(/is full/g)).toHaveLength(1)
    expect(await worker.end('SIGTERM')).toBe(0)
    expect(await service.end('SIGTERM')).toBe(0)
  },
  300_000,
)

test.runIf(canMount)(
  'a service is not started on a disk that is full already, and makes nothing there',
  async () => {
    const { course, data } = fixture()
    const service = startGrade(course.root, ['serve', '--workers', '0'], {}, smallDiskAt(data, 64))
    expect(await service.end()).toBe(3)
    expect(service.said()).toMatch(
      /^The disk of the embedded database in \S+ is full: fewer than 320 MB are free\.\n/,
    )
  },
  60_000,
)
