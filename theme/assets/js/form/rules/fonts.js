/** Fonts: what print cannot show in a text, as in bank/check/fonts.py, but for characters that its fonts lack. */

import { HIDDEN_NAMES, HIDDEN_NUMBERS, INVISIBLE, LONGEST_WORD, LOST, WORD_BEGINNING } from "./constants.js";

const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD + 1},}`, "u");
const ENTITY = /&(?:#x([\da-f]+);?|#(\d+);?|(\w+);)/giu;
const NUMBERS = new Set(HIDDEN_NUMBERS);

/** What print cannot show and what was lost before, with the line, counted from 0: [line, code, values]. */
export function* unprintable(text) {
  for (const [number, line] of text.split("\n").entries()) {
    for (const sign of hidden(line)) yield [number, "control-character", { code: codeOf(sign) }];
    for (const _ of lost(line)) yield [number, "replacement-character", {}];
    const letters = [...(LONG_WORD.exec(line)?.[0] ?? "")];
    if (letters.length) {
      const begins = letters.slice(0, WORD_BEGINNING).join("");
      yield [number, "word-too-long", { begins, length: letters.length, most: LONGEST_WORD }];
    }
  }
}

/** The characters of a line that nobody can see, as they are and as entities of HTML. */
function hidden(line) {
  const named = [...line.matchAll(ENTITY)].map(([, hex, decimal, name]) => {
    if (name) return Object.hasOwn(HIDDEN_NAMES, name) ? HIDDEN_NAMES[name] : "";
    const number = hex ? parseInt(hex, 16) : Number(decimal);
    return NUMBERS.has(number) ? String.fromCodePoint(number) : "";
  });
  return [...line.matchAll(INVISIBLE)].map(([sign]) => sign).concat(named.filter(Boolean));
}

/** The signs that stand for lost characters, those too that entities of no character leave. */
function lost(line) {
  const numbers = [...line.matchAll(ENTITY)].filter(([, , , name]) => !name);
  const none = numbers.map(([, hex, decimal]) => hex ? parseInt(hex, 16) : Number(decimal)).filter(isNoCharacter);
  return [...line.matchAll(LOST), ...none];
}

function isNoCharacter(number) {
  return number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff);
}

function codeOf(sign) {
  return `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
