/** `https://...`: an input that is fetched, not a file. */
export const isWebAddress = (path: string): boolean => /^https?:\/\//i.test(path)
