/** A location as it may be shown: without the password of its URL. */
export const shownLocation = (location: string): string => location.replace(/(\/\/[^/:@]*):[^/@]*@/, '$1@')
