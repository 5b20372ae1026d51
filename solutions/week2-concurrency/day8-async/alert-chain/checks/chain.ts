import { check } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { alertsAt, hostsAt, reportsOf, sayDisk, startAlerts, type Watch } from './services.ts'

export const checkChain = (watch: Watch): void => {
  const ordered = check('reports each host in order', async () => {
    await using alerts = await startAlerts()
    await using service = await startEcho(sayDisk)
    const hosts = hostsAt(service, 'full', 'calm', 'burst', 'warm')
    const given = await reportsOf(watch, hosts, { alertUrl: alerts.url })
    const required = [
      'full: critical for disk, alerted',
      'calm: ok',
      'burst: critical for disk, alerted',
      'warm: warning for disk',
    ]
    const isInOrder = given.map((one) => one.split(':')[0]).join() === hosts.map(({ name }) => name).join()
    const cost = isInOrder
      ? 'The report tells of a host, or of its alert, what is not so.'
      : 'The report sends on call to the wrong host.'
    expect(
      given,
      `The hosts are full, calm, burst and warm. You gave ${given.join('; ') || 'nothing'} (required: ${required.join('; ')}). ${cost}`,
    ).toEqual(required)
    expect(
      await reportsOf(watch, [], { alertUrl: alerts.url }),
      'There were no hosts (required: an empty list). A watch without hosts dies.',
    ).toEqual([])
  })

  check('alerts once for each host that needs it', { after: ordered }, async () => {
    await using alerts = await startAlerts()
    await using service = await startEcho(sayDisk)
    const hosts = hostsAt(service, 'calm', 'full', 'warm', 'burst')
    await reportsOf(watch, hosts, { alertUrl: alerts.url })
    const given = alertsAt(alerts)
    const required = "POST burst critical [ 'disk' ], POST full critical [ 'disk' ]"
    expect(
      given,
      `Two of four hosts are critical. The alert service received ${given} (required: ${required}). Too many alerts are muted, a missing one is a night without anybody.`,
    ).toBe(required)
    expect(
      service.seen.length,
      `Four hosts saw ${service.seen.length} requests (required: 4). What is asked twice is loaded twice.`,
    ).toBe(4)
  })

  check('lets no host wait for another', { after: ordered }, async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    await using alerts = await startAlerts()
    await using service = await startEcho(async (request, response) => {
      if (request.url === '/calm') await held
      return sayDisk(request, response)
    })
    const hosts = hostsAt(service, 'calm', 'full', 'burst')
    const call = reportsOf(watch, hosts, { alertUrl: alerts.url })
    await alerts.until(() => alerts.seen.filter(({ times }) => times.read !== null).length === 2, 1_500)
    const early = alertsAt(alerts)
    release()
    await call
    const required = "POST burst critical [ 'disk' ], POST full critical [ 'disk' ]"
    expect(
      early,
      `One host had not answered yet, two others were critical. By then the alert service had received ${early} (required: ${required}). A full disk waits for a slow host.`,
    ).toBe(required)
  })
}
