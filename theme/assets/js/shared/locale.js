/** The locale by which a language is written: English without a country is British, as bank/text/locale/en.toml says. */

/** @param {string} code */
export function writtenAs(code) {
  return code === "en" ? "en-GB" : code;
}
