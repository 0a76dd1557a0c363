/** The one dialect of Markdown, as bank/markdown/dialect.py has it, which tells of its tokens. */

/** @import { Token } from "../../../../../tests/js/types/markdown-it.d.ts" */

// @ts-types="../../../../../tests/js/types/markdown-it.d.ts"
import MarkdownIt from "../../vendor/markdown-it.js";
import { bareAddresses } from "./bare_addresses.js";
import { callouts } from "./callouts.js";
import { citations } from "./citations.js";
import { codeSpans } from "./code_spans.js";
import { definitions } from "./definitions.js";
import { tables } from "./tables.js";
import { tasks } from "./tasks.js";
import { readable } from "./urls.js";

const MOST = 200; // texts that are kept: those of the practice at hand

const parser = new MarkdownIt("commonmark").enable(["table", "strikethrough"]);
for (const plugin of [definitions, tables, tasks, callouts, citations, bareAddresses, codeSpans]) parser.use(plugin);
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = readable;

const known = new Map();

/**
 * The tokens of a text, which are shared: nobody changes them.
 * @param {string} text
 * @returns {Token[]}
 */
export function parse(text) {
  if (!known.has(text)) {
    if (known.size >= MOST) known.clear();
    known.set(text, parser.parse(text, {}));
  }
  return known.get(text);
}
