import { AccountError, type AccountTrouble } from '../../ledger/index.ts'
import { type ProblemName, Refusal } from '../problem.ts'

const PROBLEM_OF: Readonly<Record<AccountTrouble, ProblemName>> = {
  taken: 'conflict',
  unknown: 'not-found',
  'first-not-admin': 'conflict',
  'last-admin': 'conflict',
  'role-too-high': 'conflict',
  'wrong-name': 'wrong-value',
  'weak-password': 'wrong-value',
}

/** What cannot be done with an account, as a refusal. */
export const orRefuse = async <T>(doing: Promise<T>): Promise<T> => {
  try {
    return await doing
  } catch (cause) {
    if (!(cause instanceof AccountError)) throw cause
    const { message, trouble } = cause
    throw new Refusal(PROBLEM_OF[trouble], `${message.charAt(0).toUpperCase()}${message.slice(1)}.`)
  }
}
