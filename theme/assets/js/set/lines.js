/** The lines of what somebody has typed: paragraphs of a foreword, or questions. */

/** @param {string} text */
export function lines(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
