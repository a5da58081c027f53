import type { Span } from '../../base/span.ts'
import type { TimeExpression } from './expression.ts'
import { length } from './pattern.ts'

/** A number whose unit stands before it: "gave the Finns seven *days* and the Swedes *eight*". */
export const bareLength = (number: string, unit: string, span: Span): TimeExpression | undefined => {
  const relation = length(number, unit, 'deadline')?.relation
  return relation?.kind === 'distance'
    ? { span, text: number, use: 'deadline', components: {}, relation }
    : undefined
}
