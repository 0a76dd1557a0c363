/** Lists as the site reads them: below an empty line, each point loose or tight by itself; and points to tick off. */

const TICK = /^\[([ xX])\] /;
const TICKED = '<label class="task-list-control"><input type="checkbox" disabled checked>' +
  '<span class="task-list-indicator"></span></label> ';

export function lists(parser) {
  for (const name of ["list", "table"]) belowAnEmptyLine(parser, name);
  parser.core.ruler.after("block", "loose_points", ({ tokens, src }) => loosen(tokens, src.split("\n")));
}

/** Points that begin with [ ] or [x]. */
export function ticks(parser) {
  parser.core.ruler.after("inline", "ticks", tickOff);
}

/** Wrap a rule of the parser so that it does not end a paragraph of the text itself, nor takes “1)” for a point. */
function belowAnEmptyLine(parser, name) {
  const rules = parser.block.ruler; // gives out a rule by its name in no other way
  const { fn } = rules.__rules__[rules.__find__(name)];
  const alt = ["paragraph", "reference", "blockquote"];
  rules.at(name, (state, start, end, silent) => {
    const line = state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start]);
    if (/^\d+\)/.test(line) || (silent && state.parentType === "paragraph" && !state.level)) return false;
    return fn(state, start, end, silent);
  }, { alt });
}

/** A point is loose when an empty line stands before it, within it or before the next. */
function loosen(tokens, lines) {
  tokens.forEach((opening, at) => {
    if (opening.type !== "list_item_open") return;
    const own = inside(tokens, at);
    const [start] = opening.map;
    const after = tokens[at + own.length + 2];
    const end = after.type === "list_item_open" ? after.map[0] : lastLine(own, start) + 1;
    const first = tokens[at - 1].level < opening.level && tokens[at - 1].nesting === 1;
    const loose = (!first && isEmpty(lines[start - 1])) || lines.slice(start, end).some(isEmpty);
    const paragraphs = own.filter(({ type, level }) => type.startsWith("paragraph") && level === opening.level + 1);
    for (const token of paragraphs) token.hidden = !loose;
  });
}

/** The tokens of a container without itself. */
function inside(tokens, at) {
  const end = tokens.findIndex((token, other) => other > at && token.level === tokens[at].level);
  return tokens.slice(at + 1, end);
}

function lastLine(tokens, start) {
  return Math.max(start, ...tokens.filter(({ type, map }) => map && type === "inline").map(({ map }) => map[1] - 1));
}

function isEmpty(line) {
  return !line?.replace(/^[\s>]+/, "");
}

function tickOff({ tokens, Token }) {
  const open = [];
  tokens.forEach((token, at) => {
    if (token.type.endsWith("list_open")) open.push(token);
    else if (token.type.endsWith("list_close")) open.pop();
    const [text] = token.children ?? [];
    const [mark, sign] = (tokens[at - 2]?.type === "list_item_open" && TICK.exec(text?.content ?? "")) || [];
    if (!mark) return;
    open.at(-1).attrSet("class", "task-list");
    tokens[at - 2].attrSet("class", "task-list-item");
    text.content = text.content.slice(mark.length);
    const box = new Token("html_inline", "", 0);
    box.content = sign === " " ? TICKED.replace(" checked", "") : TICKED;
    token.children.unshift(box);
  });
}
