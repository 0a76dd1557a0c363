/** What is misread: Markdown that its author and the site would read differently, or that no page can hold. */

const INDENT = 4; // spaces: what belongs to a point of a list stands so deep
const DEEPEST = 6; // lists, quotations, callouts and emphasis in each other
const DEEP_CALLOUT = new RegExp(`^ {${INDENT * DEEPEST},}(?:!!!|\\?\\?\\?|===)`);
const HASH = /^#+[^#\s]/;
const ATTRIBUTE = /(?<!\\)\{:?[^{}\n]*=[^{}\n]*\}/;

/** The lines, counted from 0, that the site's Markdown reads differently, each with the code of the problem, as in bank/markdown/misread.py. */
export function misread(text, tokens) {
  const lines = text.split("\n");
  const found = [];
  lines.forEach((line, number) => /^\s*[•◦▪·]\s/.test(line) && found.push([number, "foreign-bullet"]));
  let [paragraphStart, paragraphEnd, depth] = [-1, -1, 0];
  for (const token of tokens) {
    const [start, end] = token.map ?? [-1, -1];
    if (["bullet_list_open", "ordered_list_open", "table_open"].includes(token.type)) {
      if (start === paragraphEnd && !depth) found.push([start, "no-blank-line"]);
      if (token.markup === ")") found.push([start, "number-with-bracket"]);
    }
    if (token.type === "list_item_open") depth += 1;
    else if (token.type === "list_item_close") depth -= 1;
    if (token.block && token.nesting === 1 && isShallow(token, lines, depth)) found.push([start, "indent-too-small"]);
    if (token.type === "paragraph_open") paragraphEnd = end;
    if (token.type === "inline" && start === paragraphStart) {
      const hashes = token.content.split("\n").map((line, at) => HASH.test(line) && [start + at, "hash-without-space"]);
      found.push(...hashes.filter(Boolean));
    }
    paragraphStart = token.type === "paragraph_open" ? start : -1;
  }
  return [...found, ...unprintable(lines, tokens)];
}

/** What would end the making of a whole booklet, or tear its page. */
function* unprintable(lines, tokens) {
  for (const [number, line] of lines.entries()) if (DEEP_CALLOUT.test(line)) yield [number, "nested-too-deep"];
  let containers = 0;
  for (const [at, token] of tokens.entries()) {
    const start = token.map?.[0] ?? 0;
    const children = token.children ?? [];
    if (/^(blockquote|list_item)/.test(token.type)) {
      containers += token.nesting;
      if (token.nesting === 1 && containers === DEEPEST + 1) yield [start, "nested-too-deep"];
    }
    if (depthOf(children) > DEEPEST) yield [start, "nested-too-deep"];
    // A brace may stand there as an entity, which is a brace to read and no attribute.
    if (ATTRIBUTE.test(token.content) && children.some(isAttribute)) yield [start, "attributes-in-braces"];
    if (tokens[at - 1]?.type === "heading_open" && !children.some(isWords)) yield [start, "heading-without-words"];
  }
}

function depthOf(tokens) {
  let [depth, most] = [0, 0];
  for (const { nesting } of tokens) {
    depth += nesting;
    most = Math.max(most, depth);
  }
  return most;
}

function isAttribute({ type, content }) {
  return type === "text" && ATTRIBUTE.test(content);
}

function isWords({ type, content }) {
  return (type === "text" || type === "code_inline") && Boolean(content.trim());
}

/** Whether a block that belongs to a point of a list stands too far left. */
function isShallow(token, lines, depth) {
  if (token.type === "list_item_open" || !token.map || !depth) return false;
  const line = lines[token.map[0]];
  const own = line.length - line.trimStart().length;
  const first = /^[\s>]*([-*+]|\d+[.)])\s/.test(line);
  return (token.type.endsWith("list_open") || !first) && own < INDENT * depth;
}
