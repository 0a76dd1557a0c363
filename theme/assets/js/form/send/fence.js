/** The fence: a text as a block of code in Markdown, which nothing in the text can end. */

/**
 * `kind` names its language; the text has its last end of line.
 * @param {string} text
 * @param {string} kind
 */
export function fenced(text, kind) {
  const runs = (text.match(/~+/g) ?? []).map((run) => run.length);
  const fence = "~".repeat(Math.max(5, ...runs) + 1);
  return `${fence}${kind}\n${text}${fence}`;
}
