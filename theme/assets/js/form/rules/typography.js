/** Typography: what a language wants of its lines and quotation marks, as bank/text/typography.py does it. */

const NO_BREAK_SPACE = "\u00a0";
const NUMBER = /(?<![\p{L}\p{N}_,.])(\p{Nd}{1,2})[ \n]+(?=(?![A-Z])[\p{L}\p{Nl}\p{No}])/gu;
const DASH = /(?<=\S)[ \n]+(?=[–—] )/g;
const TIED = { pl: "aiouwz", cs: "aikosuvz", sk: "aikosuvz" };
const QUOTES = { pl: "„”", cs: "„“", sk: "„“", en: "“”" };
const UNTOUCHED = /(?:<(pre|code|script|style|textarea|title)\b.*?<\/\1\s*>|<[^>]*>)/gs;
const INLINE = /^<\/?(?:a|abbr|b|cite|del|em|i|ins|mark|q|small|span|strong|sub|sup|time|u)\b/i;
const BEFORE_OPENING = /^(?:[\s([{–—/„“-]|$)/;

/** The HTML with words tied that must not part at a line's end, and with the language's quotation marks. */
export function tie(html, language) {
  const tags = [...html.matchAll(UNTOUCHED)];
  const ends = [0, ...tags.map((tag) => tag.index + tag[0].length)];
  const texts = ends.map((end, at) => html.slice(end, tags[at]?.index));
  const marked = QUOTES[language] ? quoted(texts, tags, QUOTES[language]) : texts;
  return marked.map((text, at) => bound(text, language) + (tags[at]?.[0] ?? "")).join("");
}

/** A text without tags in which words are tied and no mark is changed. */
export function bound(text, language) {
  const letters = TIED[language];
  if (!letters) return text;
  const one = new RegExp(`(?<![^\\s(„»–])([${letters}${letters.toUpperCase()}])[ \\n]+(?=\\S)`, "g");
  return text.replace(one, `$1${NO_BREAK_SPACE}`).replace(NUMBER, `$1${NO_BREAK_SPACE}`).replace(DASH, NO_BREAK_SPACE);
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
