const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'you may not read it (permission denied)',
  EPERM: 'you may not read it (permission denied)',
  ELOOP: 'a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long for a file',
}

/** The operating system's refusal in words; undefined for anything else, which is a fault of ours. */
export const whyUnreadable = (cause: unknown): string | undefined => {
  if (!(cause instanceof Error) || !('syscall' in cause) || !('code' in cause)) return undefined
  return REASONS[String(cause.code)] ?? `cannot be read (${String(cause.code)})`
}
