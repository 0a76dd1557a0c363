/** Problems: what is wrong in a field and what to do about it, put into words as bank/source/problems.py does. */

const FEW = 12; // allowed values up to this many are listed in the message

/** A problem of the field `place`, such as "workshop.tables[2].question"; `message` is a key of the form's messages. */
export function problem(place, message, values = {}, { suggestion = null, allowed = [], level = "error", line = 0 } = {}) {
  return { place, message, values, suggestion, allowed, level, line };
}

/** The problem in words; `messages` are texts with {names} by their keys, or the text itself. */
export function explain({ message, values, suggestion, allowed }, messages) {
  const parts = [fill(messages[message] ?? message, values)];
  if (suggestion) parts.push(fill(messages["problems.DID_YOU_MEAN"], { suggestion }));
  if (allowed.length && allowed.length <= FEW) parts.push(fill(messages["problems.ALLOWED"], { values: allowed.join(", ") }));
  return parts.join(" ");
}

/** A text with its {names} filled in; doubled braces stand for themselves. */
export function fill(text, values) {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => (name ? String(values[name]) : found[0]));
}
