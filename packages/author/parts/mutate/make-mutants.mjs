// Reads [{ file, text }] from standard input, writes every mutant of them to standard output as JSON:
// { file, mutator, line, original, replacement, text }, where `text` is the whole file with this one change.
import { json } from 'node:stream/consumers'
import { parse } from '@babel/parser'
import { Instrumenter } from '@stryker-mutator/instrumenter'

const main = async () => {
  const files = await json(process.stdin)
  const mutants = []
  for (const { file, text } of files) mutants.push(...(await mutateFile(file, text)))
  process.stdout.write(JSON.stringify(mutants))
}

/** Only the list of Stryker's mutants is used, not the file it makes: what is judged is the answer with one change. */
const mutateFile = async (file, text) => {
  const instrumenter = new Instrumenter(silent)
  const source = { name: file, content: text, mutate: true }
  const options = { plugins: null, excludedMutations: [], ignorers: [], mutators: [] }
  const { mutants } = await instrumenter.instrument([source], options)
  const lines = lineStarts(text)
  const offsetOf = ({ line, column }) => lines[line] + column
  const nodes = nodesOf(parseText(text))
  return mutants
    .filter((mutant) => mutant.status !== 'Ignored')
    .map((mutant) => {
      const start = offsetOf(mutant.location.start)
      const end = offsetOf(mutant.location.end)
      const [before, after] = braces(nodes, { start, end, replacement: mutant.replacement })
      const mutated = `${text.slice(0, start)}${before}${mutant.replacement}${after}${text.slice(end)}`
      parseText(mutated)
      return {
        file,
        mutator: mutant.mutatorName,
        line: mutant.location.start.line + 1,
        original: text.slice(start, end),
        replacement: mutant.replacement,
        text: mutated,
      }
    })
}

const parseText = (text) =>
  parse(text, { sourceType: 'module', plugins: ['typescript', 'decorators-legacy'] })

/** The offset at which each line starts. */
const lineStarts = (text) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** Every node with its parent and the name of its place there. */
const nodesOf = (root) => {
  const found = []
  const visit = (node, parent, place) => {
    found.push({ node, parent, place })
    for (const [key, value] of Object.entries(node)) {
      if (key === 'loc' || /[cC]omments$/.test(key)) continue
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === 'string') visit(child, node, key)
      }
    }
  }
  visit(root.program, root, 'program')
  return found
}

/** What has to stand around a replacement, so that it is one operand where the original was one. */
const braces = (nodes, { start, end, replacement }) => {
  const place = nodes.find(({ node }) => node.start === start && node.end === end)
  if (!place || !isOperand(place) || isAtom.test(replacement)) return ['', '']
  const statement = nodes.find(({ node }) => node.type === 'ExpressionStatement' && node.start === start)
  // A line that begins with "(" would belong to the line before.
  const isFirst = statement && ['BlockStatement', 'Program', 'SwitchCase'].includes(statement.parent.type)
  return [isFirst ? ';(' : '(', ')']
}

/** A name, a number, a text or a regular expression. */
const isAtom = /^([\w$.]+|(['"`/]).*\2[a-z]*)$/

const operands = new Set([
  'AwaitExpression.argument',
  'BinaryExpression.left',
  'BinaryExpression.right',
  'CallExpression.callee',
  'ConditionalExpression.test',
  'LogicalExpression.left',
  'LogicalExpression.right',
  'MemberExpression.object',
  'NewExpression.callee',
  'OptionalCallExpression.callee',
  'OptionalMemberExpression.object',
  'TSAsExpression.expression',
  'TSNonNullExpression.expression',
  'TSSatisfiesExpression.expression',
  'UnaryExpression.argument',
])

const isOperand = ({ parent, place }) => operands.has(`${parent.type}.${place}`)

/** Stryker's `Logger`. */
const silent = Object.fromEntries(
  ['isTraceEnabled', 'isDebugEnabled', 'isInfoEnabled', 'isWarnEnabled', 'isErrorEnabled', 'isFatalEnabled']
    .map((name) => [name, () => false])
    .concat(['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((name) => [name, () => {}])),
)

await main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
