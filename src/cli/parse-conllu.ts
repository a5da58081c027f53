import { Complaint } from './complaint.ts'

/** Parses the sentences of a CoNLL-U file anew, tokens kept, and writes the file back with the predicted columns. */
export const parseConllu = async (_file: string): Promise<void> => {
  throw new Complaint('--conllu is not built yet')
}
