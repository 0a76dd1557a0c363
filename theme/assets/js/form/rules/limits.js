/** Limits: what is too much to be read in time, told before any of it is read as Markdown, as in bank/check/limits.py. */

/** @import { Problem } from "../../shared/types.js" */

import { BETWEEN_BLOCKS, LONGEST_BLOCK, MOST_BRACKETS, MOST_LINES } from "./constants.js";
import { problem } from "./problems.js";

/**
 * What is too much in a body and in the texts of the fields.
 * @param {string} body
 * @param {string[]} fields
 * @returns {Problem[]}
 */
export function tooMuch(body, fields) {
  const ways = [longBlocks(body), manyLines(body), manyBrackets(body, fields)];
  return ways.map((found) => [...found]).find((found) => found.length) ?? [];
}

/** Paragraphs, lists and tables that are too long. */
function* longBlocks(body) {
  let line = 0;
  for (const block of body.split(BETWEEN_BLOCKS)) {
    const length = [...block].length;
    const first = line + block.length - block.replace(/^\n+/, "").length;
    if (length > LONGEST_BLOCK) {
      yield problem("", "block-too-long", { length, most: LONGEST_BLOCK }, { line: first + 1 });
    }
    line += count(block, "\n") + 1;
  }
}

function* manyLines(body) {
  const number = count(body, "\n") + 1;
  if (number > MOST_LINES) {
    yield problem("", "too-many-lines", { count: number, most: MOST_LINES }, { line: MOST_LINES + 1 });
  }
}

function* manyBrackets(body, fields) {
  const number = [body, ...fields].reduce((sum, text) => sum + count(text, "["), 0);
  if (number > MOST_BRACKETS) {
    yield problem("", "too-many-brackets", { count: number, most: MOST_BRACKETS }, { line: 1 });
  }
}

function count(text, sign) {
  return text.split(sign).length - 1;
}
