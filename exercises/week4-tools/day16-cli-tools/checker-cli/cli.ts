import { Command } from 'commander'

const program = new Command('sre-checker').argument('<target...>').option('--verbose', 'say more')

program.parse()
