/** The locale by which a language is written: English without a country is British, as bank/text/locale/en.toml says. */

/** @param {string} code */
export function writtenAs(code) {
  return code === "en" ? "en-GB" : code;
}

/**
 * A day in words.
 * @param {Date} day
 * @param {string} code of the language
 */
export function dayInWords(day, code) {
  return new Intl.DateTimeFormat(writtenAs(code), { dateStyle: "long" }).format(day);
}
