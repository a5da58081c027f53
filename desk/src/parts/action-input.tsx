import { useQuery } from '@tanstack/react-query'
import { actions } from '../api/codebook.ts'
import { Choice, type FieldInputProps, useDraft } from './inputs.tsx'

/** One of the codebook's actions. */
export const ActionInput = ({ initial, onValue }: FieldInputProps) => {
  const { data: known = [] } = useQuery(actions)
  const [value, change] = useDraft(String(initial ?? ''), (draft) => draft || undefined, onValue)
  return <Choice label="Action" options={known.map(({ id }) => id)} value={value} onChoose={change} />
}
