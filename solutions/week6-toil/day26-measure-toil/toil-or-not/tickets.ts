import type { Period, Ticket } from './types.ts'

const on = (day: string): number => Date.parse(`2026-${day}:00Z`)

const byHand = { closedBy: 'hand', isInterrupt: true, neededJudgement: false, changedService: false } as const
const planned = { ...byHand, isInterrupt: false } as const
const judged = { ...byHand, neededJudgement: true } as const
const lasting = { ...planned, neededJudgement: true, changedService: true } as const
const byProgram = { ...byHand, closedBy: 'program' } as const

/** January and February; there were 400 customers in the first half, and 500 in the second. */
export const period: Period = { middle: on('02-01T00:00'), customersEarlier: 400, customersLater: 500 }

export const tickets: Ticket[] = [
  {
    id: 'T-101',
    title: 'Restart importer-3 on eu-west-1',
    openedAt: on('01-05T08:10'),
    minutes: 25,
    ...byHand,
  },
  {
    id: 'T-102',
    title: 'Add customer "Oak & Sons" to billing',
    openedAt: on('01-07T09:00'),
    minutes: 40,
    ...planned,
  },
  {
    id: 'T-103',
    title: 'restart importer-1 on us-east-2',
    openedAt: on('01-09T22:41'),
    minutes: 35,
    ...byHand,
  },
  {
    id: 'T-104',
    title: 'Access to reports for ann@example.org',
    openedAt: on('01-12T10:30'),
    minutes: 15,
    ...byHand,
  },
  { id: 'T-105', title: 'Disk 91% full on db-7', openedAt: on('01-13T03:15'), minutes: 50, ...judged },
  {
    id: 'T-106',
    title: 'Add customer "Elm" to billing',
    openedAt: on('01-19T11:00'),
    minutes: 45,
    ...planned,
  },
  {
    id: 'T-107',
    title: 'Find out why importer-3 hangs',
    openedAt: on('01-20T09:00'),
    minutes: 480,
    ...lasting,
  },
  {
    id: 'T-108',
    title: 'Access to reports for ben@example.org',
    openedAt: on('01-23T15:20'),
    minutes: 10,
    ...byHand,
  },
  {
    id: 'T-109',
    title: 'Certificate of shop-2 renewed',
    openedAt: on('01-25T04:00'),
    minutes: 1,
    ...byProgram,
  },
  {
    id: 'T-110',
    title: 'Restart  Importer-2 on eu-west-1',
    openedAt: on('01-28T06:05'),
    minutes: 30,
    ...byHand,
  },
  { id: 'T-111', title: 'Disk 88% full on db-2', openedAt: on('02-02T01:50'), minutes: 70, ...judged },
  {
    id: 'T-112',
    title: 'Restart importer-3 on eu-west-1',
    openedAt: on('02-03T08:00'),
    minutes: 20,
    ...byHand,
  },
  {
    id: 'T-113',
    title: 'Add customer "Ash, Birch & Co" to billing',
    openedAt: on('02-04T10:00'),
    minutes: 40,
    ...planned,
  },
  {
    id: 'T-114',
    title: 'Access to reports for cem@example.org',
    openedAt: on('02-06T13:10'),
    minutes: 15,
    ...byHand,
  },
  {
    id: 'T-115',
    title: 'Certificate of shop-5 renewed',
    openedAt: on('02-08T04:00'),
    minutes: 1,
    ...byProgram,
  },
  {
    id: 'T-116',
    title: 'Add customer "Yew" to billing',
    openedAt: on('02-11T09:30'),
    minutes: 35,
    ...planned,
  },
  {
    id: 'T-117',
    title: 'Restart importer-1 on us-east-2',
    openedAt: on('02-14T19:45'),
    minutes: 30,
    ...byHand,
  },
  {
    id: 'T-118',
    title: 'Access to reports for dee@example.org',
    openedAt: on('02-17T16:00'),
    minutes: 10,
    ...byHand,
  },
  {
    id: 'T-119',
    title: 'Restart importer-2 on eu-west-1',
    openedAt: on('02-20T07:15'),
    minutes: 25,
    ...byHand,
  },
  {
    id: 'T-120',
    title: 'Add customer "Fir" to billing',
    openedAt: on('02-24T11:20'),
    minutes: 45,
    ...planned,
  },
]
