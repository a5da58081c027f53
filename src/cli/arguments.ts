import { InvalidArgumentError, type Option } from 'commander'
import { didYouMean } from '../codebook/nearest.ts'
import { isIsoTime } from '../sources/iso-time.ts'

/** Parsers of option values: each gives the value, or says what to write instead. */

type Choosing<T extends string> = ((given: string) => T) & { readonly choices: readonly T[] }

export const choice = <T extends string>(known: readonly T[]): Choosing<T> => {
  const choose = (given: string): T => {
    const found = known.find((each) => each === given)
    if (found !== undefined) return found
    const guess = didYouMean(given, known)
    throw new InvalidArgumentError(
      `Use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.${guess ? ` (${guess})` : ''}`,
    )
  }
  return Object.assign(choose, { choices: known })
}

/** The values that an option or argument may have, where they are few and known. */
export const choicesOf = ({
  parseArg,
  argChoices,
}: Pick<Option, 'parseArg' | 'argChoices'>): readonly string[] | undefined =>
  parseArg && 'choices' in parseArg && Array.isArray(parseArg.choices) ? parseArg.choices : argChoices

export const day = (given: string): string => {
  if (isIsoTime(given)) return given
  throw new InvalidArgumentError('It is not a date; write it as 2022-02-28.')
}

export const notEmpty = (given: string): string => {
  if (given.trim() !== '') return given
  throw new InvalidArgumentError('It is empty.')
}

/** A file of several, each given by the option anew. */
export const files = (given: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  notEmpty(given),
]

export const atLeastZero = (given: string): number => {
  if (/^\d+$/.test(given)) return Number(given)
  throw new InvalidArgumentError('It is not a whole number.')
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds. */
export const duration = (given: string): number => {
  const [, figure, unit = ''] = /^(\d{1,6})([smhd])$/.exec(given) ?? []
  const milliseconds = Number(figure) * (UNITS[unit] ?? Number.NaN)
  if (Number.isFinite(milliseconds)) return milliseconds
  throw new InvalidArgumentError('It is no time; write it as 90s, 10m, 2h or 1d.')
}

export const webAddress = (given: string): string => {
  if (/^https?:\/\//i.test(given) && URL.canParse(given)) return given
  throw new InvalidArgumentError('It is no address; write it as https://example.org/hook.')
}

const LAST_PORT = 65_535

export const port = (given: string): number => {
  if (/^\d{1,5}$/.test(given) && Number(given) <= LAST_PORT) return Number(given)
  throw new InvalidArgumentError(`It is no port; write a number from 0 to ${LAST_PORT}.`)
}
