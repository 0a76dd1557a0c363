/** Escaping: a reader's words as Markdown that shows just these words and does nothing else, as in bank/text/escaping.py. */

import { ANYWHERE, OPENING, POINT } from "./constants.js";
import { visible } from "./normalise.js";

/** The words with their paragraphs and the points of their lists; all else is taken by its letter. */
export function plainText(text) {
  const written = visible(text).split("\n").map((line) => line.trim());
  return [...lines(written)].join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** The visible words of a text on one line. */
export function oneLine(text) {
  return visible(text).trim().split(/\s+/).join(" ");
}

/** The visible words of a text on one line of at most `most` characters, cut between two words if it can be. */
export function shortened(text, most) {
  const letters = [...oneLine(text)];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || letters.slice(0, most - 1).join("")}…`;
}

/** Each line made harmless, with an empty one where a list begins, ends or changes its kind. */
function* lines(written) {
  let within = "";
  for (const line of written) {
    const point = OPENING.test(line) ? null : POINT.exec(line);
    const sign = point ? signOf(point[1]) : "";
    if (line && sign.slice(-1) !== within) {
      yield "";
      within = sign.slice(-1);
    }
    yield point ? `${sign} ${escaped(line.slice(point[0].length))}` : escaped(line);
  }
}

function signOf(written) {
  return /^\p{Nd}/u.test(written) ? `${written.slice(0, -1)}.` : "-";
}

/** The line by its letters, its first sign as an entity where it would begin something. */
function escaped(line) {
  const whole = [...line].map((sign) => ANYWHERE[sign] ?? sign).join("");
  return OPENING.test(line) ? `&#${whole.codePointAt(0)};${whole.slice(1)}` : whole;
}
