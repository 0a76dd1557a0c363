/** The answers: all that was written, in the order of the stages, to be looked over before it goes out. */

import { isText } from "../rules/written.js";
import { several } from "../rules/schema.js";

/** Draws what the form holds into a section, each answer with the way to its question. */
export function drawAnswers(section, form, kit) {
  const parts = form.stages.map((stage) => drawStage(stage, kit)).filter(Boolean);
  section.querySelector(".answers").replaceChildren(...parts);
}

function drawStage({ title, questions }, kit) {
  const answered = questions.filter(({ field }) => field.get() !== undefined);
  if (!answered.length) return null;
  const part = kit.part("answers");
  part.querySelector("h4").textContent = title;
  part.querySelector("dl").append(...answered.map((question) => drawAnswer(question, kit)));
  return part;
}

function drawAnswer({ id, title, field }, kit) {
  const row = kit.part("answer");
  row.querySelector("dt").textContent = title;
  row.querySelector(".answer__told").textContent = inWords(field.get(), kit.bank.schema.properties[id], kit);
  const link = row.querySelector("a");
  link.href = `#${id}`;
  link.querySelector(".answer__title").textContent = title;
  return row;
}

/**
 * A written value as lines of words: the fields of a record by their titles, one item of a list after the other.
 * @param {any} node
 * @param {any} schema
 * @param {any} kit
 * @returns {string}
 */
export function inWords(node, schema, kit) {
  if (isText(node)) return schema?.["x-shape"] === "flag" ? kit.words[node === "true" ? "yes" : "no"] : node;
  const own = schema?.["x-shape"] === "either" ? schema.anyOf[1] : schema;
  if (Array.isArray(node)) {
    const items = node.map((item) => inWords(item, own && several(own).items, kit));
    return items.join(node.some((item) => !isText(item)) ? "\n\n" : "\n");
  }
  const told = Object.entries(node).map(([key, value]) => {
    const field = own?.properties?.[key];
    const words = inWords(value, field, kit);
    return `${field?.title ?? key}: ${words.includes("\n") ? `\n${words}` : words}`;
  });
  return told.join("\n");
}
