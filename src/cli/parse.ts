import { Complaint } from './complaint.ts'

/** `demarche parse`. */
export const parse = async (
  _text: string | undefined,
  _options: { readonly conllu?: string },
): Promise<void> => {
  throw new Complaint('the parser is not built yet')
}
