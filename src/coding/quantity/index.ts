export { type CountReading, countOfSingular, exactly, readCount, readCounts } from './count.ts'
export type { CountToken } from './number-phrase.ts'
