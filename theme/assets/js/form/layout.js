/** The layout of a text: Markdown that a contributor and the site would read differently, as in bank/layout.py. */

const INDENT = 4; // spaces: what belongs to a point of a list stands so deep

/** The lines, counted from 0, that the site's Markdown reads differently, each with the message that says why. */
export function misread(text, tokens) {
  const lines = text.split("\n");
  const found = [];
  lines.forEach((line, number) => /^\s*[•◦▪·]\s/.test(line) && found.push([number, "layout.SIGN"]));
  let [paragraphEnd, depth] = [-1, 0];
  for (const token of tokens) {
    const [start, end] = token.map ?? [-1, -1];
    if (["bullet_list_open", "ordered_list_open", "table_open"].includes(token.type)) {
      if (start === paragraphEnd && !depth) found.push([start, "layout.NO_BLANK_LINE"]);
      if (token.markup === ")") found.push([start, "layout.BRACKET"]);
    }
    if (token.type === "list_item_open") depth += 1;
    else if (token.type === "list_item_close") depth -= 1;
    if (token.block && token.nesting === 1 && isShallow(token, lines, depth)) found.push([start, "layout.SHALLOW"]);
    if (token.type === "paragraph_open") paragraphEnd = end;
  }
  return found;
}

/** Whether a block that belongs to a point of a list stands too far left. */
function isShallow(token, lines, depth) {
  if (token.type === "list_item_open" || !token.map || !depth) return false;
  const line = lines[token.map[0]];
  const own = line.length - line.trimStart().length;
  const first = /^[\s>]*([-*+]|\d+[.)])\s/.test(line);
  return (token.type.endsWith("list_open") || !first) && own < INDENT * depth;
}
