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

export const atLeastZero = (given: string): number => {
  if (/^\d+$/.test(given)) return Number(given)
  throw new InvalidArgumentError('It is not a whole number.')
}
