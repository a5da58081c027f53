/** The day it is where the reader is, `YYYY-MM-DD`. */
export const today = (): string => {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
