/** A bug: in which file, and which words of it become which others. It reads "the program takes …". */
interface Bug {
  file: 'args.ts' | 'config.ts' | 'check.ts' | 'output.ts'
  from: string
  to: string
}

export const planted: Record<string, Bug> = {
  '5s for a timeout of 5': {
    file: 'args.ts',
    from: 'const value = Number(text)\n  if (/^\\d+$/.test(text) && value',
    to: 'const value = Number.parseInt(text, 10)\n  if (value',
  },
  'a timeout of 0': { file: 'args.ts', from: 'value >= 1', to: 'value >= 0' },
  '65 workers': { file: 'args.ts', from: 'values.workers, 64', to: 'values.workers, 640' },
  'an unknown flag': {
    file: 'args.ts',
    from: 'args: argv,',
    to: 'args: argv.filter((word) => !/^--(?!timeout|workers|output)/.test(word)),',
  },
  'no target at all': {
    file: 'args.ts',
    from: "if (positionals.length === 0) throw new Error('there is no target')",
    to: '',
  },
  'a missing file for an empty one': {
    file: 'config.ts',
    from: 'throw new Error(`${path} cannot be read`, { cause: error })',
    to: "if ((error as { code?: string }).code === 'ENOENT') return { targets: ['localhost'] }\n    throw new Error(`${path} cannot be read`)",
  },
  'timeoutMs 0 in a file': { file: 'config.ts', from: 'timeoutMs < 1', to: 'timeoutMs < 0' },
  'one text for a list of targets': {
    file: 'config.ts',
    from: "Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')",
    to: "typeof value === 'string' || (Array.isArray(value) && value.length > 0)",
  },
  'a 404 for healthy': {
    file: 'check.ts',
    from: 'healthy: response.ok',
    to: 'healthy: response.status < 500',
  },
  'a timeout for unreachable': {
    file: 'check.ts',
    from: "deadline.aborted ? 'timeout' : 'unreachable'",
    to: "'unreachable'",
  },
  'no answer for a reason to throw': {
    file: 'check.ts',
    from: '} catch {',
    to: '} catch (error) {\n    if (!deadline.aborted) throw error',
  },
  'every target for healthy': {
    file: 'output.ts',
    from: 'results.filter(({ healthy }) => healthy).length',
    to: 'results.length',
  },
  'an error for nothing to tell': {
    file: 'output.ts',
    from: 'JSON.stringify(results)',
    to: 'JSON.stringify(results.map((one) => ({ ...one, error: null })))',
  },
  'a comma for no reason to quote': { file: 'output.ts', from: '/[",\\r\\n]/', to: '/["\\r\\n]/' },
  'a quote for one of its own': { file: 'output.ts', from: `text.replaceAll('"', '""')`, to: 'text' },
}
