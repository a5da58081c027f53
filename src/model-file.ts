/** The file of the syntax model that comes with the package: one folder up both from src/ and from dist/. */
export const BUNDLED_MODEL = new URL('../model/english.model', import.meta.url)
