/** Answers in an address: ?people=3&money=10000, each by the name of its question in the bank's language. */

/**
 * The answers that an address holds; what is no number, or less than nothing, is left out.
 * @param {string} search
 * @param {Record<string, string>} names
 */
export function readAnswers(search, names) {
  const values = new URLSearchParams(search);
  const read = Object.entries(names).map(([question, name]) => [question, values.get(name)?.trim() ?? ""]);
  return Object.fromEntries(
    read.filter(([, text]) => /^\d+(\.\d+)?$/.test(text)).map(([question, text]) => [question, Number(text)]),
  );
}

/**
 * The query of an address that holds the answers, "" without any.
 * @param {Record<string, number>} answers
 * @param {Record<string, string>} names
 */
export function writtenAnswers(answers, names) {
  const values = new URLSearchParams(
    Object.entries(answers).map(([question, answer]) => [names[question], `${answer}`]),
  );
  return values.size ? `?${values}` : "";
}
