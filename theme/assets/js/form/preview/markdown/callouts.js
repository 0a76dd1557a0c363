/** Callouts, folds and tabs: what stands four spaces deep below a line that begins with !!!, ??? or ===. */

const INDENT = 4;
const CALLOUT = /^!!! ?([\w-]+(?: +[\w-]+)*)(?: +"(.*?)")? *$/;
const FOLD = /^\?{3}\+? ?(?:([\w-]+(?: +[\w-]+)*)?(?: +"(.*?)")|([\w-]+(?: +[\w-]+)*)) *$/;
const TAB = /^===[+!]* +"(.*?)" *$/;

const ENDING = { alt: ["paragraph", "reference", "blockquote", "list"] };

export function callouts(parser) {
  parser.block.ruler.before("fence", "callout", callout, ENDING);
}

export function folds(parser) {
  parser.block.ruler.before("fence", "fold", fold, ENDING);
}

export function tabs(parser) {
  parser.block.ruler.before("fence", "tabs", tabbed, ENDING);
}

function callout(state, start, end, silent) {
  const [, names, title] = CALLOUT.exec(lineAt(state, start)) ?? [];
  if (!names || silent) return Boolean(names);
  const said = title ?? capital(names);
  open(state, "div", { class: `admonition ${names}` });
  if (said) element(state, "p", said, { class: "admonition-title" });
  state.line = indented(state, start + 1, end);
  close(state, "div");
  return true;
}

function fold(state, start, end, silent) {
  const [mark, named, title, alone] = FOLD.exec(lineAt(state, start)) ?? [];
  if (!mark || silent) return Boolean(mark);
  const names = named ?? alone;
  open(state, "details", { ...(names && { class: names }), ...(mark.startsWith("???+") && { open: "open" }) });
  element(state, "summary", title ?? capital(names));
  state.line = indented(state, start + 1, end);
  close(state, "details");
  return true;
}

function tabbed(state, start, end, silent) {
  if (silent || !TAB.test(lineAt(state, start))) return TAB.test(lineAt(state, start));
  const found = [];
  for (let line = start; line < end && TAB.test(lineAt(state, line));) {
    const last = endOf(state, line + 1, end);
    found.push([TAB.exec(lineAt(state, line))[1], line + 1, last]);
    state.line = last;
    line = state.skipEmptyLines(last);
  }
  const name = `tabs-${start}`;
  open(state, "div", { class: "tabbed-set tabbed-alternate" });
  found.forEach((_, at) => {
    const chosen = at === 0 ? { checked: "checked" } : {};
    const button = state.push("tab_button", "input", 0);
    button.attrs = Object.entries({ ...chosen, id: `${name}-${at}`, name, type: "radio" });
  });
  open(state, "div", { class: "tabbed-labels" });
  found.forEach(([title], at) => element(state, "label", title, { for: `${name}-${at}` }));
  close(state, "div");
  open(state, "div", { class: "tabbed-content" });
  const after = state.line;
  for (const [, first, last] of found) {
    open(state, "div", { class: "tabbed-block" });
    indented(state, first, last);
    close(state, "div");
  }
  state.line = after;
  close(state, "div");
  close(state, "div");
  return true;
}

/** Parse the lines from `first` that stand deeper; returns the line below them. */
export function indented(state, first, end) {
  const { blkIndent, lineMax, parentType } = state;
  const last = endOf(state, first, end);
  Object.assign(state, { blkIndent: blkIndent + INDENT, lineMax: last, parentType: "callout" });
  state.md.block.tokenize(state, first, last);
  Object.assign(state, { blkIndent, lineMax, parentType });
  return last;
}

function endOf(state, first, end) {
  let last = first;
  const deep = (line) => state.sCount[line] - state.blkIndent >= INDENT;
  for (let line = first; line < end && (state.isEmpty(line) || deep(line)); line += 1) {
    if (!state.isEmpty(line)) last = line + 1;
  }
  return last;
}

/** A line without its indent; none when it stands so deep that it is code. */
export function lineAt(state, line) {
  if (state.sCount[line] - state.blkIndent >= INDENT) return "";
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}

export function open(state, tag, attributes = {}) {
  state.push(`${tag}_open`, tag, 1).attrs = Object.entries(attributes);
}

export function close(state, tag) {
  state.push(`${tag}_close`, tag, -1);
}

export function element(state, tag, text, attributes) {
  open(state, tag, attributes);
  Object.assign(state.push("inline", "", 0), { content: text, children: [] });
  close(state, tag);
}

function capital(names) {
  const [first] = names.split(" ");
  return first[0].toUpperCase() + first.slice(1).toLowerCase();
}
