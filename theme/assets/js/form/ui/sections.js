/** Sections: the body of a practice under the bank's own headings, taken apart for the form and put together again. */

/** @import { Heading } from "../../shared/types.js" */

import { fold } from "../rules/normalise.js";

/**
 * The texts of a body by the ids of its headings, "" for what stands above the first; a foreign heading stays in its text.
 * @param {string} body
 * @param {Heading[]} headings
 * @returns {Record<string, string>}
 */
export function splitBody(body, headings) {
  const texts = {};
  let [id, fenced] = ["", false];
  for (const line of body.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const title = fenced ? null : /^##\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    const found = title && headings.find(({ names }) => names.some((name) => fold(name) === fold(title)));
    if (found && texts[found.id] === undefined) {
      id = found.id;
      texts[id] = "";
    } else {
      texts[id] = texts[id] === undefined ? line : `${texts[id]}\n${line}`;
    }
  }
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()]));
}

/**
 * The body of the texts, each under its heading in the bank's order.
 * @param {Record<string, string>} texts
 * @param {Heading[]} headings
 */
export function joinBody(texts, headings) {
  return parts(texts, headings).map(({ text }) => text).join("\n\n");
}

/**
 * The id of the section in which a line of the joined body stands, counted from 1.
 * @param {number} line
 * @param {Record<string, string>} texts
 * @param {Heading[]} headings
 */
export function sectionAt(line, texts, headings) {
  let [last, found] = [0, ""];
  for (const { id, text } of parts(texts, headings)) {
    if (line > last) found = id;
    last += text.split("\n").length + 1;
  }
  return found;
}

function parts(texts, headings) {
  const known = headings.map(({ id, label }) => ({
    id,
    text: texts[id]?.trim() && `## ${label}\n\n${texts[id].trim()}`,
  }));
  return [{ id: "", text: texts[""]?.trim() }, ...known].filter(({ text }) => text);
}
