/** Problems: what is wrong in a field and what to do about it, put into words as bank/source/problems.py does. */

/** @import { FormData, Problem } from "../../shared/types.js" */

import { FEW, LONGEST_VALUE } from "./constants.js";
import { inert } from "./escaping.js";

const MISSING = ["field-required", "draft-lacks-field"];

/**
 * A problem of the field `place`, such as "workshop.tables[2].question"; `code` is one of the bank's problems.
 * @param {string} place
 * @param {string} code
 * @param {Record<string, unknown>} [values]
 * @param {{ suggestion?: string | null, allowed?: string[], line?: number }} [more]
 * @returns {Problem}
 */
export function problem(place, code, values = {}, { suggestion = null, allowed = [], line = 0 } = {}) {
  return { place, code, values, suggestion, allowed, line };
}

/**
 * Whether it has to be mended before the practice is taken.
 * @param {Problem} problem
 * @param {Pick<FormData, "problems">} bank
 */
export function isError({ code }, bank) {
  return bank.problems[code].level === "error";
}

/**
 * Whether nothing is wrong but that something required is not written yet.
 * @param {Pick<Problem, "code">} problem
 */
export function isMissing({ code }) {
  return MISSING.includes(code);
}

/**
 * Message and remedy, with the near miss and the few allowed values; what a stranger wrote stands there cut and inert.
 * @param {Problem} problem
 * @param {Pick<FormData, "problems" | "phrases">} bank
 */
export function explain({ code, values, suggestion, allowed }, { problems, phrases }) {
  const { message, remedy } = problems[code];
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)]));
  const parts = [fill(message, told), fill(remedy, told)];
  if (suggestion) parts.push(fill(phrases.suggestion, { suggestion: cut(suggestion) }));
  if (allowed.length && allowed.length <= FEW) parts.push(fill(phrases.allowed, { values: allowed.join(", ") }));
  return inert(parts.join(" "));
}

/**
 * The same in the words of the questions, for who sees no file.
 * @param {Problem} problem
 * @param {Pick<FormData, "problems" | "phrases" | "titles">} bank
 */
export function explainAsked(problem, { problems, phrases, titles }) {
  const { code, values } = problem;
  const own = { ...problems[code], ...problems[code].asked };
  const key = titles[String(values.key)] ?? values.key;
  return explain({ ...problem, values: { ...values, key } }, { problems: { [code]: own }, phrases });
}

/**
 * A value as a message gives it, which a whole text would make unreadable.
 * @param {unknown} value
 */
function cut(value) {
  const letters = [...String(value)];
  return letters.length > LONGEST_VALUE ? `${letters.slice(0, LONGEST_VALUE).join("")}…` : letters.join("");
}

/**
 * A text with its {names} filled in; doubled braces stand for themselves.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export function fill(text, values) {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => (name ? String(values[name]) : found[0]));
}
