/** Typography: what a language wants of its lines and quotation marks, as bank/text/typography.py does it. */

import { BEFORE_OPENING, BREAKS, INLINE, NO_BREAK_SPACE, QUOTES, TEXT_EDGE, UNTOUCHED } from "./constants.js";

/**
 * The HTML with words tied that must not part at a line's end, and with the language's quotation marks.
 * @param {string} html
 * @param {string} language
 */
export function tie(html, language) {
  const whole = html.replaceAll(TEXT_EDGE, "\ufffd");
  const tags = [...whole.matchAll(UNTOUCHED)];
  const ends = [0, ...tags.map((tag) => tag.index + tag[0].length)];
  const texts = ends.map((end, at) => whole.slice(end, tags[at]?.index));
  const marked = QUOTES[language] ? quoted(texts, tags, QUOTES[language]) : texts;
  const tied = BREAKS[language] ? unbroken(marked, BREAKS[language]) : marked;
  return tied.map((text, at) => text + (tags[at]?.[0] ?? "")).join("");
}

/**
 * A text without tags in which words are tied and no mark is changed.
 * @param {string} text
 * @param {string} language
 */
export function bound(text, language) {
  return BREAKS[language] ? unbroken([text], BREAKS[language])[0] : text;
}

/** The texts between tags, read at once, with no space at which no line may end. */
function unbroken(texts, breaks) {
  return ["", ...texts].join(TEXT_EDGE).replace(breaks, NO_BREAK_SPACE).split(TEXT_EDGE).slice(1);
}

/** The texts between the tags; a mark opens after a space or at the beginning of a block, and closes elsewhere. */
function quoted(texts, tags, [opening, closing]) {
  let before = "";
  return texts.map((text, at) => {
    const made = [...text].map((sign) => {
      before = sign === '"' ? (BEFORE_OPENING.test(before) ? opening : closing) : sign;
      return before;
    });
    if (!INLINE.test(tags[at]?.[0] ?? "")) before = "";
    return made.join("");
  });
}
