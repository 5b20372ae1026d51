export { type Address, readAddress, toCode, usualPort } from './address.ts'
export { askHost, AwayError, postJson, RefusedError } from './ask-host.ts'
export { readLearnerName } from '../work/learner-file.ts'
export { describeSharing } from './consent.ts'
export { nameLaptop, readLaptop } from './laptop.ts'
export { readExport } from './read-export.ts'
export { describeReport, makeReport, sendReport } from './report-ready.ts'
export { describeMessage, describeRoom, type RoomView } from './describe-room.ts'
export { type HandInReport, handInReportSchema, mostHandedIn } from './hand-in-messages.ts'
export {
  awaitHandInReport,
  type HandIn,
  offerHandIn,
  prepareHandIn,
  readHandInReport,
  sendHandIns,
  type SentHandIns,
} from './hand-in.ts'
export { readKeptHandIns } from './kept-hand-ins.ts'
export { joinWorkshop } from './join.ts'
export { changeMembership, dropMembership, type Membership, readMembership } from './membership.ts'
export { type Joined, learnerMessages, most, type ReadyReport, type Room, type Told } from './messages.ts'
export { openRoom, type OpenRoom } from './open-room.ts'
export { countWaiting, sendEntries, type Sent } from './send-entries.ts'
export { takeKeys } from './take-keys.ts'
export { toLine } from './tell-entry.ts'
