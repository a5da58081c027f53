import { userInfo } from 'node:os'

/** The name of whoever is at this machine; a user that the system has no name for is called by their number. */
export const loginName = (): string => {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim()
  }
}
