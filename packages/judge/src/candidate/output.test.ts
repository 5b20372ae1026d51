import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { collectOutput, mostOutput } from './output.ts'

const collect = () => {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  let floods = 0
  const output = collectOutput([stdout, stderr], () => void floods++)
  return { stdout, stderr, output, floods: () => floods }
}

test('Both streams are kept in the order of their arrival.', () => {
  const { stdout, stderr, output } = collect()
  stdout.emit('data', Buffer.from('one '))
  stderr.emit('data', Buffer.from('two '))
  stdout.emit('data', Buffer.from('three'))
  expect(output.text()).toBe('one two three')
})

test('64 KB are kept, and the rest is counted.', () => {
  const { stdout, output, floods } = collect()
  stdout.emit('data', Buffer.alloc(60 * 1024, 'a'))
  stdout.emit('data', Buffer.alloc(10 * 1024, 'b'))
  const text = output.text()
  expect(text.replaceAll(/[ab]/g, '')).toBe('\n… 6144 more ytes were printed nd not kept.\n')
  expect(text.lastIndexOf('b'.repeat(4 * 1024))).toBe(60 * 1024)
  expect(floods()).toBe(0)
})

test('A flood is reported once, however long it goes on.', () => {
  const { stdout, floods } = collect()
  for (let sent = 0; sent <= mostOutput * 2; sent += 1024 * 1024)
    stdout.emit('data', Buffer.alloc(1024 * 1024))
  expect(floods()).toBe(1)
})

test('A stream that breaks is no error of the judge.', () => {
  const { stdout, output } = collect()
  expect(() => stdout.emit('error', new Error('gone'))).not.toThrow()
  expect(output.text()).toBe('')
})
