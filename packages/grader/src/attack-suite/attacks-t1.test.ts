import { declareAttacks } from './declare-attacks.ts'

declareAttacks('T1')
