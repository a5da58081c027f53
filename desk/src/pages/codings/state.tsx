import type { AssignmentLine } from '../../../../src/server/schemas/codings.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { Badge } from '../../parts/event-words.tsx'

type Coder = AssignmentLine['coders'][number]

const TONES: Readonly<Record<Coder['state'], { readonly tone?: 'good' | 'warn'; readonly words: string }>> = {
  assigned: { words: 'not begun' },
  begun: { words: 'begun', tone: 'warn' },
  done: { words: 'done', tone: 'good' },
}

/** How far a coder has come. */
export const CoderState = ({ name, state }: Coder) => {
  const { words, tone } = TONES[state]
  return (
    <Badge {...(tone && { tone })}>
      {inert(name)}: {words}
    </Badge>
  )
}
