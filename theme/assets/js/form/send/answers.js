/** Answers: what is written in the form as titles and texts, for those who read it on paper or in a letter. */

import { several } from "../rules/schema.js";
import { visible } from "../rules/normalise.js";
import { isText } from "../rules/written.js";

/** @import { Schema } from "../../shared/types.js" */

const SET = { true: "✓", false: "–" };

/**
 * The written fields in the order of the schema; one that it does not know comes last, under its key.
 * @param {Record<string, any>} written
 * @param {Record<string, Schema>} properties
 * @returns {{ title: string, text: string }[]}
 */
export function answersOf(written, properties) {
  const keys = [...Object.keys(properties), ...Object.keys(written).filter((key) => !properties[key])];
  return keys.filter((key) => written[key] !== undefined).map((key) => {
    return { title: properties[key]?.title ?? key, text: told(written[key], properties[key]) };
  });
}

/**
 * A value as people write it: an item a line, the fields of a record beside each other.
 * @param {any} value
 * @param {Schema} [schema]
 * @returns {string}
 */
export function told(value, schema) {
  if (schema?.["x-shape"] === "flag") return SET[String(value)] ?? visible(value);
  if (isText(value)) return visible(value);
  const inner = schema?.["x-shape"] === "either" ? schema.anyOf[1] : schema;
  if (Array.isArray(value)) {
    const items = inner?.["x-shape"] === "list" ? several(inner).items : undefined;
    return value.map((item) => `– ${told(item, items)}`).join("\n");
  }
  return answersOf(value, inner?.properties ?? {}).map(({ title, text }) => `${title}: ${text}`).join("; ");
}

/**
 * The answers as one text, each under its title.
 * @param {{ title: string, text: string }[]} answers
 */
export function inWords(answers) {
  return answers.map(({ title, text }) => `${title}\n${text}\n`).join("\n");
}

/**
 * The same as a report of Markdown, each under a heading, as the form of the repository writes them.
 * @param {{ title: string, text: string }[]} answers
 */
export function inMarkdown(answers) {
  return answers.map(({ title, text }) => `### ${title}\n\n${text}`).join("\n\n");
}
