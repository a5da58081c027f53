/** A question that cannot be answered as it was asked. The message says what to ask instead. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable'
}
