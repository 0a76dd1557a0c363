/* Marks: which words of a text were found by the groups of a query. */

/** {codes, runs} as excerpt.js wants them: the codes of single words, and runs of words that count only together. */
export function marksOf(groups) {
  const codes = new Set();
  const runs = [];
  for (const { words, phrase, tight, expressions } of groups) {
    const each = words.map((word) => (word.idle ? null : [...word.codes, ...word.close]));
    if (phrase || tight) runs.push(each);
    else each.flat().forEach((code) => codes.add(code));
    runs.push(...expressions);
  }
  return { codes, runs };
}
