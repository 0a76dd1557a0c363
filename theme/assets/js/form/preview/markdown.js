/** Markdown as the site makes HTML of it: that of a body, by the site's extensions, and the plainer one of a field. */

import { attributes } from "./markdown/attributes.js";
import { callouts, folds, tabs } from "./markdown/callouts.js";
import { abbreviations, definitions } from "./markdown/definitions.js";
import { lists, ticks } from "./markdown/lists.js";
import { readable } from "../rules/urls.js";
import MarkdownIt from "../../vendor/markdown-it.js";

const CITATION = /\[\^([^\]\s]+)\]/y;
// A space that would let a citation's number begin a line, as in bank/model/citations.py.
const SPACE = /(?<=[^\s#>]{2})(?<!\d\.)(?: +|\n)(?=\[\^)/g;
const WWW = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/(?:[^\s<>"]*[^\s<>".,;:!?)])?)?/u;

/** What extensions of Python-Markdown add to a parser, by their names in mkdocs.yml. */
const EXTENSIONS = {
  tables: (parser) => parser.enable("table"),
  fenced_code: (parser) => parser.enable("fence"),
  "pymdownx.superfences": highlighted,
  "pymdownx.magiclink": linked,
  "pymdownx.details": folds,
  "pymdownx.tabbed": tabs,
  "pymdownx.tasklist": ticks,
  admonition: callouts,
  def_list: definitions,
  abbr: abbreviations,
};

const plain = parser();

/** {body, blocks, inline}, each of which makes HTML of a text; `cite` is {numbers, label}: numbers of sources by id. */
export function markdown(extensions, cite) {
  const whole = parser();
  for (const name of extensions) if (Object.hasOwn(EXTENSIONS, name)) whole.use(EXTENSIONS[name]);
  const html = (made, text) => made.render(text.replace(SPACE, ""), { cite });
  return {
    body: (text) => html(whole, text),
    blocks: (text) => html(plain, text),
    inline: (text) => unwrapped(html(plain, text).trim()),
  };
}

/** The HTML for within a sentence: the only paragraph loses its tags. */
function unwrapped(html) {
  const [, only] = /^<p>(.*)<\/p>$/s.exec(html) ?? [];
  return only === undefined || only.includes("</p>") ? html : only;
}

function parser() {
  const made = new MarkdownIt("commonmark", { html: false }).disable("fence");
  made.validateLink = (url) => /^(https?:\/\/|mailto:|[^:]*$)/i.test(url.trim());
  made.normalizeLinkText = readable;
  // Quotation marks stay as they are until typography makes them those of the language.
  made.renderer.rules.text = (tokens, at) => made.utils.escapeHtml(tokens[at].content).replaceAll("&quot;", '"');
  made.inline.ruler.before("link", "citation", citation);
  return made.use(lists).use(attributes);
}

function citation(state, silent) {
  CITATION.lastIndex = state.pos;
  const [mark, id] = CITATION.exec(state.src) ?? [];
  const { numbers, label } = state.env.cite;
  const number = numbers.get(id);
  if (!number) return false;
  if (!silent) {
    const link = state.push("link_open", "a", 1);
    link.attrs = [["class", "cite"], ["href", `#source-${number}`], ["aria-label", label.replace("{number}", number)]];
    state.push("text", "", 0).content = String(number);
    state.push("link_close", "a", -1);
  }
  state.pos += mark.length;
  return true;
}

function linked(made) {
  made.set({ linkify: true }).enable("linkify").linkify.set({ fuzzyLink: false, fuzzyIP: false }).add("www.", {
    validate: (text, at) => WWW.exec(text.slice(at))?.[0].length ?? 0,
    normalize: (link) => (link.url = `http://${link.url}`),
  });
}

function highlighted(made) {
  made.enable("fence").renderer.rules.fence = (tokens, at) =>
    `<div class="highlight"><pre><span></span><code>${made.utils.escapeHtml(tokens[at].content)}</code></pre></div>\n`;
}
