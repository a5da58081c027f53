/** What stands at the end of a command's help: its exit codes, then commands to try. Both are checked by a test. */
export const ending = (exit: string, ...examples: readonly string[]): string =>
  [
    '',
    `Exit code: ${exit}`,
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  $ demarche ${example}`),
  ].join('\n')
