import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { AUDITED, ROLES, type Role } from '../../model/index.ts'
import { atLeastZero, choice, notEmpty } from '../arguments.ts'
import { ending } from '../help.ts'
import { looking, onLedger } from '../ledger/options.ts'

const ROLE_WORDS = `${ROLES.join(', ')}; each may do all that those before it may`

const changing = (name: string): Command => onLedger(name).option('--json', 'print JSON')

const MOST_DAYS = 366

const days = (given: string): number => {
  const found = atLeastZero(given)
  if (found >= 1 && found <= MOST_DAYS) return found
  throw new InvalidArgumentError(`Use 1 to ${MOST_DAYS}.`)
}

const CHANGED = '0 done, 2 wrong use (no such account, or it cannot be changed so).'

const addCommand = (): Command =>
  changing('add')
    .description('Makes an account. Its password is asked for, or is the first line of standard input.')
    .argument('<name>', 'small letters, digits and . _ @ -: it signs decisions and never changes')
    .addOption(new Option('--role <role>', ROLE_WORDS).argParser(choice(ROLES)).makeOptionMandatory())
    .option('--display-name <words>', 'the name as people write it (default: the name)', notEmpty)
    .addHelpText(
      'after',
      ending(
        '0 made, 2 wrong use (the name is taken, the password is weak, the first account is no admin).',
        'accounts add anna --role admin',
        "accounts add ben --role coder --display-name 'Ben Okafor'",
        'accounts add ci --role reader < password.txt',
      ),
    )
    .action(async (name: string, options) => (await import('./index.ts')).add(name, options))

const changeCommands = (): readonly Command[] => [
  changing('role')
    .description('Gives an account another role.')
    .argument('<name>', 'the account')
    .addArgument(new Argument('<role>', ROLE_WORDS).argParser(choice(ROLES)))
    .addHelpText('after', ending(CHANGED, 'accounts role ben editor'))
    .action(async (name: string, role: Role, options) =>
      (await import('./index.ts')).role(name, role, options),
    ),
  changing('password')
    .description(
      'Gives an account another password, asked for or read from standard input; its sessions end.',
    )
    .argument('<name>', 'the account')
    .addHelpText('after', ending(CHANGED, 'accounts password ben', 'accounts password ben < password.txt'))
    .action(async (name: string, options) => (await import('./index.ts')).password(name, options)),
  changing('disable')
    .description('Lets an account log in no more; its sessions end and its tokens are taken back.')
    .argument('<name>', 'the account')
    .addHelpText('after', ending(CHANGED, 'accounts disable ben'))
    .action(async (name: string, options) => (await import('./index.ts')).disable(name, options)),
  changing('enable')
    .description('Lets an account that was disabled log in again.')
    .argument('<name>', 'the account')
    .addHelpText('after', ending(CHANGED, 'accounts enable ben'))
    .action(async (name: string, options) => (await import('./index.ts')).enable(name, options)),
]

const tokenCommands = (): readonly Command[] => [
  looking('tokens')
    .description('Lists the tokens of all accounts, or of one; never their secrets.')
    .argument('[name]', 'the account')
    .addHelpText('after', ending('0, 2 wrong use.', 'accounts tokens', 'accounts tokens ben --json'))
    .action(async (name: string | undefined, options) => (await import('./index.ts')).tokens(name, options)),
  changing('token')
    .description(
      'Makes a token with which a machine acts in the name of an account, and prints it, this once.',
    )
    .argument('<name>', 'the account')
    .requiredOption('--label <words>', 'what it is called', notEmpty)
    .addOption(
      new Option('--role <role>', `the most that it may do: ${ROLES.join(', ')}`)
        .argParser(choice(ROLES))
        .default('reader'),
    )
    .option('--days <number>', 'so many days it holds, 366 at most', days, 90)
    .addHelpText(
      'after',
      ending(
        '0 made, 2 wrong use (no such account, a role above its own, a label that it has used).',
        'accounts token ben --label nightly',
        'accounts token ben --label import --role coder --days 7',
      ),
    )
    .action(async (name: string, options) => (await import('./index.ts')).token(name, options)),
  changing('revoke')
    .description('Takes a token back.')
    .argument('<id>', 'its id, as demarche accounts tokens gives it')
    .addHelpText('after', ending('0 taken back, 2 wrong use (no such token).', 'accounts revoke 3f2a9c1d0b'))
    .action(async (id: string, options) => (await import('./index.ts')).revoke(id, options)),
]

/** The commands that say who may use a ledger over the network. */
export const accountsCommand = (): Command => {
  const command = new Command('accounts')
    .summary('say who may log in to a desk')
    .description('Makes and changes the accounts that a desk demands where others can reach it.')
  for (const each of [
    addCommand(),
    looking('list')
      .description('Lists accounts.')
      .addHelpText('after', ending('0, 2 wrong use.', 'accounts list'))
      .action(async (options) => (await import('./index.ts')).list(options)),
    ...changeCommands(),
    ...tokenCommands(),
    looking('audit')
      .description('Lists who did what, and from where: logins, decisions, changes; the newest first.')
      .option('--who <name>', 'only what this account did', notEmpty)
      .addOption(new Option('--what <kind>', AUDITED.join(', ')).argParser(choice(AUDITED)))
      .option('--limit <number>', 'so many at most', atLeastZero, 50)
      .addHelpText(
        'after',
        ending('0, 2 wrong use.', 'accounts audit', 'accounts audit --who ben --what login-failed'),
      )
      .action(async (options) => (await import('./index.ts')).audit(options)),
  ])
    command.addCommand(each)
  return command
}
