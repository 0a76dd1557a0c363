/** Fonts: what print cannot show in a text, as in bank/check/fonts.py, but for characters that its fonts lack. */

import { INVISIBLE } from "./front_matter_file.js";

const LONGEST = 2000; // letters without a space
const LONG_WORD = new RegExp(`\\S{${LONGEST + 1},}`, "u");
const ESCAPE = /&#?\w+;?/g;

/** What print cannot show, with the line, counted from 0: [line, code, values]. */
export function* unprintable(text) {
  for (const [number, line] of text.split("\n").entries()) {
    for (const [sign] of unescaped(line).matchAll(INVISIBLE)) yield [number, "control-character", { code: codeOf(sign) }];
    const letters = [...(LONG_WORD.exec(line)?.[0] ?? "")];
    if (letters.length) {
      yield [number, "word-too-long", { begins: letters.slice(0, 40).join(""), length: letters.length, most: LONGEST }];
    }
  }
}

/** The text with the characters that entities of HTML stand for. */
function unescaped(text) {
  const reader = document.createElement("textarea");
  return text.replace(ESCAPE, (found) => {
    reader.innerHTML = found; // an ampersand, letters and digits alone
    return reader.textContent; // its value would make line feeds of carriage returns
  });
}

function codeOf(sign) {
  return `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
