import type { Command } from 'commander'
import { notEmpty } from '../arguments.ts'
import { actorsOption } from '../codebook-option.ts'
import { onLedger } from '../ledger/options.ts'

const MCP_HELP = `
Serves the Model Context Protocol on standard input and output: an assistant starts it and asks; by hand there is nothing to see.
It can search events and cases, show them with quotations and ids to cite, show articles, and read a text. It changes nothing.
docs/mcp.md says what to write into an assistant's settings.
Exit code: 0 when its input ends, 1 the ledger cannot be opened, 2 wrong use (no such ledger).

Examples:
  $ demarche mcp
  $ demarche mcp --ledger spring.db
  $ demarche mcp --ledger postgres://localhost/demarche`

/** `demarche mcp`. */
export const mcpCommand = (): Command =>
  onLedger('mcp')
    .summary('let an assistant look into a ledger')
    .description('Lets an AI assistant search a ledger and cite from it, by the Model Context Protocol.')
    .option('--codebook <folder>', 'read texts by another codebook', notEmpty)
    .addOption(actorsOption())
    .addHelpText('after', MCP_HELP)
    .action(async (options) => (await import('./index.ts')).mcp(options))
