/** The changes: what two texts of a practice say differently, place by place, as people read it. */

import { several } from "../rules/schema.js";
import { isText } from "../rules/written.js";
import { told } from "../send/answers.js";
import { stepsOf } from "./patch.js";
import { splitBody } from "./sections.js";

/** @typedef {{ title: string, before: string, after: string }} Change */

/**
 * The changes from one practice {front, body} to another.
 * @param {{ front: any, body: string }} before
 * @param {{ front: any, body: string }} after
 * @param {any} kit
 * @returns {Change[]}
 */
export function changesOf(before, after, kit) {
  const { schema, headings } = kit.bank;
  return [
    ...recordChanges(before.front, after.front, schema),
    ...textChanges(before.body, after.body, headings, kit),
  ];
}

function recordChanges(before, after, schema, within = "") {
  const known = Object.keys(schema?.properties ?? {});
  const keys = new Set([...known, ...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const own = schema?.properties?.[key];
    return changes(before[key], after[key], own, [within, own?.title ?? key].filter(Boolean).join(" › "));
  });
}

function changes(before, after, schema, title) {
  const [one, other] = [before, after].map((node) => JSON.stringify(listed(node, schema)));
  if (one === other) return [];
  if ([before, after].every((node) => node && !isText(node) && !Array.isArray(node))) {
    return recordChanges(before, after, schema, title);
  }
  const inner = schema?.["x-shape"] === "either" ? schema.anyOf[1] : schema;
  if ([before, after].every(Array.isArray)) {
    const item = inner?.["x-shape"] === "list" ? several(inner).items : undefined;
    if (before.length !== after.length) return [{ title, ...itemChanges(before, after, item) }];
    return before.flatMap((node, at) => changes(node, after[at], item, `${title} ${at + 1}`));
  }
  const inWords = (node) => (node === undefined ? "" : told(node, schema));
  return [{ title, before: inWords(before), after: inWords(after) }];
}

/** The items that are gone, and those that are new. */
function itemChanges(before, after, schema) {
  const steps = stepsOf(before.map((item) => JSON.stringify(item)), after.map((item) => JSON.stringify(item)));
  const changed = (sign) =>
    steps.filter((step) => step.sign === sign).map(({ line }) => told(JSON.parse(line), schema));
  return { before: changed("-").join("\n"), after: changed("+").join("\n") };
}

/** A single item may stand for a list of one. */
function listed(node, schema) {
  return schema?.["x-shape"] === "list" && isText(node) ? [node] : node;
}

/** Of the text under each heading the paragraphs that differ. */
function textChanges(before, after, headings, kit) {
  const [old, now] = [before, after].map((body) => splitBody(body, headings));
  const paragraphs = (text = "") => text.split(/\n{2,}/).filter(Boolean);
  return [{ id: "", label: kit.words.above }, ...headings].flatMap(({ id, label: title }) => {
    const steps = stepsOf(paragraphs(old[id]), paragraphs(now[id]));
    const changed = (sign) => steps.filter((step) => step.sign === sign).map(({ line }) => line).join("\n\n");
    return steps.some(({ sign }) => sign !== " ") ? [{ title, before: changed("-"), after: changed("+") }] : [];
  });
}
