/** Frames in which an act is not read yet, by act. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // the list of the second clause is not seen to begin one
  'bar-entry: bar four Belarusian officials from entering the country': ['semicolon'],
  // the object of the clause is taken for the subject of the next
  'deny-visas: deny visas to Iranian officials': ['clause after it', 'clause with its own place'],
  'grant-asylum: grant asylum to a former Bolivian minister': ['hours after'],
  'suspend-cooperation: suspend aid to Rwanda': ['aside between dashes'],
  'accuse: accuse Belarus of sabotage': ['aside between dashes'],
  // beside Brazil, Georgia is taken for the state of the Union
  'cap-mission-staff: limit the number of Russian diplomats to ten': ['like another'],
}
