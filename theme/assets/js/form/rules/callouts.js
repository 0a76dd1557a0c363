/** Callouts: what stands four spaces deep below a line that begins with !!!, or with ??? for one that folds. */

import { CALLOUT, INDENT } from "./constants.js";

/** Add callouts to a parser. */
export function callouts(parser) {
  parser.block.ruler.before("fence", "callout", callout, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function callout(state, start, end, silent) {
  if (state.sCount[start] - state.blkIndent >= INDENT) return false;
  const line = state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start]);
  const [match, mark, kind, own] = CALLOUT.exec(line) ?? [];
  if (!match || silent) return Boolean(match);
  const capital = kind[0].toUpperCase() + kind.slice(1).toLowerCase();
  const title = own ?? capital;
  const folds = mark !== "!!!";
  const last = lastLine(state, start + 1, end);
  const opening = state.push("admonition_open", folds ? "details" : "div", 1);
  const meta = { kind: kind.toLowerCase(), open: mark === "???+" };
  Object.assign(opening, { block: true, markup: mark, map: [start, last], meta });
  if (title || folds) entitle(state, title || capital, folds ? "summary" : "p", [start, start + 1]);
  inside(state, start + 1, last);
  state.push("admonition_close", opening.tag, -1).block = true;
  return true;
}

function entitle(state, content, tag, map) {
  state.push("admonition_title_open", tag, 1).map = map;
  Object.assign(state.push("inline", "", 0), { content, map, children: [] });
  state.push("admonition_title_close", tag, -1);
}

/** The line below the last of those that stand deep enough. */
function lastLine(state, first, end) {
  let last = first;
  for (let line = first; line < end; line += 1) {
    if (state.isEmpty(line)) continue;
    if (state.sCount[line] - state.blkIndent < INDENT) break;
    last = line + 1;
  }
  return last;
}

/** The blocks of a callout's lines. */
function inside(state, first, last) {
  const { blkIndent, lineMax, parentType } = state;
  Object.assign(state, { blkIndent: blkIndent + INDENT, lineMax: last, parentType: "callout" });
  state.md.block.tokenize(state, first, last);
  Object.assign(state, { blkIndent, lineMax, parentType, line: last });
}
