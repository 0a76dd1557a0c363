/** The preview: the page of a practice as it will look, drawn from what the form holds. */

import { numbered, rendered } from "./markdown.js";
import { isText, several } from "./shapes.js";

const FACTS = ["status", "city", "district", "period", "organisations", "cost", "contact", "themes", "audience", "funding", "evidence"];
const PARTS = ["conditions", "fixed", "variable", "failures", "adapted_from"];

/** Draw a practice {front, body} into an element; `schema` tells the titles of fields. */
export function preview(element, { front, body }, schema) {
  const ids = (Array.isArray(front.sources) ? front.sources : []).map(({ id }) => id).filter(Boolean);
  const numbers = numbered([body, ...leaves(front)], ids);
  const draw = { schema, numbers };
  const blocks = Object.keys(schema.properties).filter((key) => schema.properties[key]["x-kinds"]);
  element.replaceChildren(
    make("p", "label", text(front.kind)),
    make("h2", "preview__title", text(front.title) || "…"),
    make("p", "lead", text(front.summary)),
    facts(front, draw),
    prose(body, draw),
    ...[...blocks, ...PARTS].filter((key) => front[key] !== undefined).map((key) => part(key, front[key], draw)),
    sources(front, draw),
  );
  // The page has its own headings; those of the preview stand one level lower.
  element.querySelectorAll(".preview__prose :is(h2, h3)").forEach(lower);
}

function make(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content);
  return element;
}

function lower(heading) {
  const lowered = make(`h${Number(heading.tagName[1]) + 1}`, heading.className, ...heading.childNodes);
  heading.replaceWith(lowered);
}

function text(node) {
  return isText(node) ? node : "";
}

function* walk(node) {
  if (isText(node)) yield node;
  else if (node) for (const item of Object.values(node)) yield* walk(item);
}

function leaves(node) {
  return [...walk(node)];
}

function facts(front, draw) {
  const shown = FACTS.filter((key) => front[key] !== undefined);
  const rows = shown.map((key) => {
    const title = draw.schema.properties[key].title;
    return make("div", "fact", make("dt", "", title), make("dd", "", inline(front[key], draw)));
  });
  const list = make("dl", "facts", ...rows);
  return make("div", "practice__facts", list);
}

/** A value in a few words: lists with commas, records with dashes. */
function inline(node, draw) {
  const said = isText(node) ? node : Array.isArray(node) ? node.map(words).join(", ") : words(node);
  return plain(said, draw);
}

function words(node) {
  if (isText(node)) return node;
  return Object.values(node ?? {}).map((value) => (isText(value) ? value : words(value))).join(" – ");
}

function plain(said, { numbers }) {
  return said.replace(/\s*\[\^([^\]\s]+)\]/g, (mark, id) => (numbers.has(id) ? ` (${numbers.get(id)})` : mark));
}

function prose(body, draw) {
  return make("div", "prose preview__prose", rendered(body, draw.numbers));
}

function part(key, node, draw) {
  const schema = draw.schema.properties[key];
  return make("section", `part${key === "failures" ? " failures" : ""}`, make("h3", "", schema.title), value(node, schema, draw));
}

/** A value of the front matter with the titles of its fields. */
function value(node, schema, draw) {
  if (isText(node)) return make("div", "", rendered(node, draw.numbers));
  if (Array.isArray(node)) {
    const { items } = several(schema);
    return make("ul", "dashes", ...node.map((item) => make("li", "", value(item, items, draw))));
  }
  const own = Object.entries(node).filter(([key]) => schema?.properties?.[key]);
  const rows = own.flatMap(([key, item]) => {
    const told = schema.properties[key];
    return [make("dt", "", told.title), make("dd", "", value(item, told, draw))];
  });
  return make("dl", "terms", ...rows);
}

function sources(front, draw) {
  const list = Array.isArray(front.sources) ? front.sources : [];
  const byId = new Map(list.map((source) => [source.id, source]));
  const rows = [...draw.numbers.keys()].map((id) => byId.get(id)).filter(Boolean).map((source) => {
    const about = [source.publisher, source.published].filter(isText).join(", ");
    return make("li", "", make("cite", "", text(source.title)), make("span", "meta", about));
  });
  return rows.length ? make("section", "part", make("h3", "", draw.schema.properties.sources.title), make("ol", "sources", ...rows)) : "";
}
