import { Command } from 'commander'
import { notEmpty } from '../arguments.ts'

const WHERE = 'the ledger: a file or postgres://... (default: DEMARCHE_LEDGER, else demarche.db)'

/** A command that works on a ledger. */
export const onLedger = (name: string): Command =>
  new Command(name).option('--ledger <location>', WHERE, notEmpty)

/** A command that shows something of a ledger. */
export const looking = (name: string): Command =>
  onLedger(name)
    .option('--json', 'print JSON')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
