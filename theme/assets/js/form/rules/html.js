/** HTML of a text, drawn from its tokens by the rules of bank/markdown/html.py. */

import { ANCHOR, ELSEWHERE } from "./constants.js";
import { parse } from "./dialect.js";
import { unquote } from "./links.js";
import { slug, visible } from "./normalise.js";
import { words } from "./plain.js";
import { isMailAddress, isWebAddress } from "./urls.js";

// Blocks whose words follow on the same line.
const LINES = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "dt", "dd", "summary"]);
const MOVED = ' tabindex="0"'; // what may be wider than a window is moved by keys too
const FRAME = `<div class="scroll"${MOVED}>\n`;
const PARTED = '<span class="cite">,\u00a0</span>'; // between two numbers, which would be read as one

/** A text as HTML blocks; `around` is {numbers, citation, headings, page, lead}, as in Python. */
export function toHtml(text, around) {
  return visible([...blocks(parse(text), around)].join("").replace(/\n+$/, ""));
}

/** A text as HTML for within a sentence: an only paragraph has no tags. */
export function toInlineHtml(text, around) {
  const tokens = parse(text);
  const types = tokens.map(({ type }) => type).join();
  return types === "paragraph_open,inline,paragraph_close" ? visible(inline(tokens[1], around)) : toHtml(text, around);
}

/** The ids of the headings of a text, in their order. */
export function anchors(tokens, headings) {
  const ids = [];
  tokens.forEach((opening, at) => {
    if (opening.type !== "heading_open") return;
    const base = anchor(words(tokens[at + 1]), headings);
    let id = base;
    for (let number = 1; ids.includes(id); number += 1) id = `${base}_${number}`;
    ids.push(id);
  });
  return ids;
}

/** The id of a heading with a title that no other one has. */
export function anchor(title, headings) {
  const own = slug(title);
  return headings.has(own) ? own : ANCHOR + own;
}

/** The id that a link means, which may name the heading or, copied from a page, its id. */
export function linkedAnchor(heading, headings) {
  return anchor(heading.startsWith(ANCHOR) ? heading.slice(ANCHOR.length) : heading, headings);
}

/** The slugs of the bank's own headings, by whichever of their names. */
export function ownAnchors(headings) {
  return new Set(headings.flatMap(({ names }) => names.map(slug)));
}

function* blocks(tokens, around) {
  const ids = anchors(tokens, around.headings);
  for (const [at, token] of tokens.entries()) {
    if (token.type === "inline") yield inline(token, around);
    else if (token.type === "fence" || token.type === "code_block") {
      yield `<pre${MOVED}><code>${escaped(token.content)}</code></pre>\n`;
    } else if (token.type === "html_block") yield `<p>${escaped(token.content.trim())}</p>\n`;
    else if (token.hidden) yield token.nesting < 0 && (tokens[at + 1]?.nesting ?? 0) >= 0 ? "\n" : "";
    else if (token.nesting < 0) yield `</${token.tag}>\n${token.tag === "table" ? "</div>\n" : ""}`;
    else {
      if (token.tag === "table") yield FRAME;
      const id = token.type === "heading_open" ? { id: ids.shift() } : {};
      yield `<${token.tag}${attributes({ ...id, ...own(token) })}>${box(token)}`;
      yield LINES.has(token.tag) ? "" : "\n";
    }
  }
}

/** The attributes that a block has of itself. */
function own(token) {
  switch (token.type) {
    case "ordered_list_open":
    case "th_open":
    case "td_open":
      return Object.fromEntries(token.attrs ?? []);
    case "admonition_open":
      return { class: `admonition admonition--${token.meta.kind}`, ...(token.meta.open && { open: "" }) };
    case "admonition_title_open":
      return { class: "admonition-title" };
    case "list_item_open":
      return token.meta ? { class: "task-list-item" } : {};
    default:
      return {};
  }
}

/** The box before a point to tick off. */
function box({ type, meta }) {
  return type === "list_item_open" && meta ? `<input type="checkbox" disabled${meta.task ? " checked" : ""}> ` : "";
}

function inline(token, around) {
  return [...drawn(token.children ?? [], around)].join("");
}

function* drawn(tokens, around) {
  const links = [];
  for (const [at, token] of tokens.entries()) {
    const { type, content } = token;
    if (type === "link_open") {
      const address = target(token.attrGet("href"), around);
      links.push(address !== null);
      yield address === null ? "" : `<a${attributes({ href: address, ...title(token) })}>`;
    } else if (type === "link_close") yield links.pop() ? "</a>" : "";
    else if (type === "image") yield image(token, around);
    else if (type === "citation") yield (tokens[at - 1]?.type === type ? PARTED : "") + citation(token, around);
    else if (type === "code_inline") yield `<code>${escaped(content)}</code>`;
    else if (type === "softbreak") yield "\n";
    else if (type === "hardbreak") yield "<br>\n";
    else if (type === "text" || type === "html_inline") yield escaped(content);
    else yield `<${token.nesting < 0 ? "/" : ""}${token.tag}>`;
  }
}

/** Where a link leads, null when it leads nowhere or does harm. */
function target(address, around) {
  if (isWebAddress(address) || isMailAddress(address)) return address;
  if (ELSEWHERE.test(address) || !address) return null;
  const [path, ...rest] = address.split("#");
  const to = path ? around.lead(unquote(path.split("?")[0])) : around.page;
  if (to === null) return null;
  return to + (rest.length ? `#${linkedAnchor(unquote(rest.join("#")), around.headings)}` : "");
}

/** A picture of the bank; of any other its words. */
function image(token, around) {
  const [source, alt] = [token.attrGet("src"), words(token)];
  const address = ELSEWHERE.test(source) ? null : around.lead(unquote(source));
  return address === null ? escaped(alt) : `<img${attributes({ src: address, alt, ...title(token) })}>`;
}

function citation({ content, meta }, around) {
  const number = around.numbers.get(meta.id);
  if (number === undefined) return escaped(content);
  const label = around.citation.replace("{number}", number);
  return `<a${
    attributes({ class: "cite", href: `${around.page}#source-${number}`, "aria-label": label })
  }>${number}</a>`;
}

function title(token) {
  const words = token.attrGet("title");
  return words === null ? {} : { title: words };
}

function attributes(values) {
  const said = ([name, value]) => (value || name === "alt" ? ` ${name}="${quoted(String(value))}"` : ` ${name}`);
  return Object.entries(values).map(said).join("");
}

function quoted(value) {
  return escaped(value).replaceAll('"', "&quot;");
}

/** Letters as HTML; straight quotation marks stay until typography makes them those of the language. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
