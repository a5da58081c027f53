/** Codes of states by ISO 3166-1 number; made by desk/state-numbers.ts. */
declare module 'virtual:state-numbers' {
  const codes: Readonly<Record<string, string>>
  export default codes
}
