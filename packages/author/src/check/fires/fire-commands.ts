import type { Problem } from '@firedrill/course'
import { type Fault, understands } from '@firedrill/fire'

/** The console knows every command that a fault names. `{broken}` stands for a host. */
export const checkFireCommands = ({ telling, reference, also, wrong }: Fault, file: string): Problem[] => {
  const lines = [...telling, ...reference, ...also.flat(), ...wrong.flatMap(({ commands }) => commands)]
  const strange = lines.filter((line) => !understands(line.replaceAll('{broken}', 'o1')))
  if (strange.length === 0) return []
  const message = `the console does not know ${strange.map((line) => `"${line}"`).join(', ')}.`
  return [{ rule: 'fire-command', file, message, fix: '`help` in a fire lists the commands.' }]
}
