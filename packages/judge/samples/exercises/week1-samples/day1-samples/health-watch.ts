/*
 * One outage paged 40 times: every failed probe was an alarm.
 *
 * HealthWatch hears each probe through report(isHealthy). It emits "down" at
 * the third failure in a row, and "up" at the first success after that.
 *
 * Done when:
 * - three failures in a row emit down
 * - a success in between starts the count again
 * - down and up are emitted once for each change
 */
import { EventEmitter } from 'node:events'

export class HealthWatch extends EventEmitter {
  report(isHealthy: boolean): void {}
}
