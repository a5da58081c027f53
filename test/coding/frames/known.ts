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

/** Frames in which an act that was not done is told as done, by act. */
export const KNOWN_UNDONE: Readonly<Record<string, readonly string[]>> = {
  // "than" is hung from a word of the phrase instead of its verb
  'impose-sanctions: impose sanctions on Nicaragua': ['rather than'],
  'establish-relations: establish diplomatic relations with New Zealand': ['rather than'],
  'withdraw-diplomats: evacuate its diplomats from Sudan': ['rather than'],
  'deny-visas: deny visas to Iranian officials': ['rather than'],
  'accuse: accuse Belarus of sabotage': ['rather than'],
  'restrict-diplomats: restrict the movements of Russian diplomats': ['rather than'],
  // the clause of the rumour is taken for a relative one
  'demand: urge Israel to withdraw its troops': ['rumour'],
  'apologise: apologise to Myanmar': ['rumour'],
  'deport-persons: deport twenty Albanian nationals': ['rather than'],
  // the noun of the protest is read by itself
  'protest-formally: lodge a formal protest with the Philippines': ['without', 'instead of', 'rather than'],
}
