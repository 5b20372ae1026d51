import { FiredrillError } from '@firedrill/course'
import { describeMissing, findProgram } from '@firedrill/course/programs'
import { expect, test } from 'vitest'
import { startProgram } from './start-program.ts'

/** Declares tests that need programs; where one is missing, says so on stderr and tests that it is told. For tests. */
export const whereInstalled = (programs: string[], declare: () => void): void => {
  const missing = programs.filter((name) => findProgram(name) === null)
  if (missing.length === 0) return declare()
  const [what = ''] = describeMissing(missing).split('\n')
  process.stderr.write(`${what}\n`)
  test.each(missing)('A machine without %s says what would bring it.', async (name) => {
    const error = await startProgram({ name, files: {}, args: [], listening: /./, readyPath: '/' }).catch(
      (e) => e,
    )
    expect(error).toBeInstanceOf(FiredrillError)
    expect(error).toMatchObject({
      message: expect.stringMatching(new RegExp(`^blocked: ${name}, apt-get install -y `)),
      hint: expect.stringMatching(/macOS: [\s\S]*Windows: [\s\S]*Docker/),
    })
  })
}
