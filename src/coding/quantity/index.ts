export { type CountReading, countOfSingular, exactly, readCount, readCounts, readPart } from './count.ts'
export type { CountToken } from './number-phrase.ts'
