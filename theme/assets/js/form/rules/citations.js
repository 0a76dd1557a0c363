/** Citations: [^id] as a token of its own, without the space that would let its number begin a line. */

import { CITATION as ANY } from "./constants.js";

const CITATION = new RegExp(ANY.source, "uy");

/** Add citations to a parser. */
export function citations(parser) {
  parser.inline.ruler.before("link", "citation", citation);
}

function citation(state, silent) {
  CITATION.lastIndex = state.pos;
  const [mark, id] = CITATION.exec(state.src) ?? [];
  if (!mark || state.pos + mark.length > state.posMax) return false;
  if (!silent) {
    closeUp(state);
    Object.assign(state.push("citation", "", 0), { content: mark, meta: { id } });
  }
  state.pos += mark.length;
  return true;
}

/** Take away the blanks or the line's end before a citation, unless nothing else stands before it. */
function closeUp(state) {
  const words = state.pending.replace(/ +$/, "");
  if (words || state.tokens.length) state.pending = words;
  if (!words && state.tokens.at(-1)?.type === "softbreak") {
    state.tokens.pop();
    state.tokens_meta.pop();
  }
}
