/* The query: what was typed, as words and phrases. */

import { fold, words } from "./tokenizer.js";

const PART = /["„“”«»]([^"„“”«»]+)["“”«»]|[^\s"„“”«»]+/gu;

/** The parts of a query in their order: each is a list of words, and a phrase when it stood in quotes. */
export function parts(query) {
  const found = [...query.normalize("NFC").matchAll(PART)].map((match) => ({
    phrase: match[1] !== undefined,
    words: words(match[1] ?? match[0]).map(({ text }) => ({ typed: text, folded: fold(text) })),
  }));
  return found.filter((part) => part.words.length > 0);
}
