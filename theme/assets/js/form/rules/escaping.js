/** Escaping: a reader's words as Markdown that shows just these words and does nothing else, as in bank/text/escaping.py. */

import { addressAt, BEGINNING } from "./bare_addresses.js";
import { COMMAND, EMPTY_LINES, LISTED, NUMBER, OPENING, POINT, RULE, SIGNS } from "./constants.js";
import { lineFeeds, visible } from "./normalise.js";

/**
 * The words with their paragraphs and the points of their lists; all else is taken by its letter.
 * @param {string} text
 */
export function plainText(text) {
  const written = visible(lineFeeds(text)).normalize("NFC").split("\n").map((line) => line.trim());
  return [...lines(written)].join("\n").replace(EMPTY_LINES, "\n\n").trim();
}

/**
 * The text with its numbers in place of what acts on a terminal, on the log of a workflow or on the way of reading.
 * @param {string} text
 */
export function inert(text) {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, number);
  return shown.replace(COMMAND, (sign) => sign.slice(0, -1) + number(sign.slice(-1)));
}

/** @param {string} char */
function number(char) {
  return `<U+${Number(char.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}>`;
}

/**
 * The visible words of a text on one line.
 * @param {string} text
 */
export function oneLine(text) {
  return visible(text).normalize("NFC").trim().split(/\s+/).join(" ");
}

/**
 * The visible words of a text on one line of at most `most` characters, cut between two words if it can be.
 * @param {string} text
 * @param {number} most
 */
export function shortened(text, most) {
  const letters = [...oneLine(text)];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || letters.slice(0, most - 1).join("")}…`;
}

/** Each line made harmless, with an empty one where a list begins, ends or changes its kind. */
function* lines(all) {
  let within = "";
  const [counted, listed] = [countedLines(all), listedLines(all)];
  for (const [number, line] of all.entries()) {
    const point = RULE.test(line) ? null : POINT.exec(line);
    const [start, mark] = point && (counted.has(number) || !isNumber(point[1])) ? point : ["", ""];
    const sign = mark ? signOf(mark) : listed.has(number) ? "-" : "";
    if (line && sign.slice(-1) !== within) {
      yield "";
      within = sign.slice(-1);
    }
    yield sign ? `${sign} ${escaped(line.slice(start.length))}` : escaped(line);
  }
}

/** The lines whose numbers count 1, 2 and so on, so that a list was meant; a date or a year counts nothing. */
function countedLines(written) {
  const counted = new Set();
  let run = [];
  for (const [number, line] of [...written, "."].entries()) {
    if (!line) continue;
    const count = countOf(POINT.exec(line));
    if (count !== run.length + 1) {
      if (run.length > 1) { for (const point of run) counted.add(point); }
      run = [];
    }
    if (count === run.length + 1) run.push(number);
  }
  return counted;
}

/** The lines that begin as points which Markdown knows nothing of, where one follows another. */
function listedLines(written) {
  const marked = new Set([...written.keys()].filter((number) => LISTED.test(written[number])));
  return new Set([...marked].filter((number) => marked.has(number - 1) || marked.has(number + 1)));
}

/** The number of a numbered point, 0 of any other. */
function countOf(point) {
  return point && isNumber(point[1]) ? Number.parseInt(point[1], 10) : 0;
}

function isNumber(sign) {
  return /^[0-9]/.test(sign);
}

function signOf(written) {
  return isNumber(written) ? `${written.slice(0, -1)}.` : "-";
}

/** The line by its letters, its first sign too where it would begin something. */
function escaped(line) {
  const [number, digits, sign] = NUMBER.exec(line) ?? [];
  if (number) return `${digits}\\${sign}${within(line.slice(number.length))}`;
  const whole = within(line);
  return OPENING.test(line) && !whole.startsWith("\\") ? `\\${whole}` : whole;
}

/** The line by its letters but for its addresses, which are links as they stand. */
function within(line) {
  let [parts, done] = ["", 0];
  for (const { index } of line.matchAll(new RegExp(BEGINNING.source, "g"))) {
    const address = index < done ? "" : addressAt(line, index, line.length);
    if (!address) continue;
    parts += byLetter(line.slice(done, index)) + address;
    done = index + address.length;
  }
  return parts + byLetter(line.slice(done));
}

function byLetter(text) {
  return text.replace(SIGNS, (signs) => [...signs].map((sign) => `\\${sign}`).join(""));
}
