/** Simple Markdown as the page will show it: what could run or load from elsewhere stays text. */

import MarkdownIt from "../vendor/markdown-it.js";

const CITATION = /\s*\[\^([^\]\s]+)\]/g;

const parser = new MarkdownIt("commonmark", { html: false }).enable("table").disable(["code", "image"]);
parser.validateLink = (url) => /^(https?:\/\/|mailto:|[^:]*$)/i.test(url.trim());
parser.renderer.rules.link_open = (tokens, at, options, env, self) => {
  // A link to another practice's file leads nowhere from here.
  if (!/^(https?:|mailto:)/i.test(tokens[at].attrGet("href"))) tokens[at].attrs = [];
  return self.renderToken(tokens, at, options);
};

/** The text as nodes; `numbers` gives the number of each source that it cites by the source's id. */
export function rendered(text, numbers) {
  const cited = text.replace(CITATION, (mark, id) => (numbers.has(id) ? `\ue000${numbers.get(id)}\ue001` : mark));
  const template = document.createElement("template");
  template.innerHTML = parser.render(cited, {}).replace(/\ue000(\d+)\ue001/g, '<sup class="cite">$1</sup>');
  return template.content;
}

/** The ids of sources in the order in which the texts cite them, each with its number. */
export function numbered(texts, ids) {
  const cited = texts.flatMap((text) => [...text.matchAll(CITATION)].map((match) => match[1])).filter((id) => ids.includes(id));
  return new Map([...new Set([...cited, ...ids])].map((id, at) => [id, at + 1]));
}
