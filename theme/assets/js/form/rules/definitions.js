/** Lists of definitions, as mdit-py-plugins has them: nothing that stands as deep as code begins one, or ends a paragraph. */

// @ts-types="../../../../../tests/js/types/markdown-it-deflist.d.ts"
import deflist from "../../vendor/markdown-it-deflist.js";
import { INDENT } from "./constants.js";

/** Add lists of definitions to a parser. */
export function definitions(parser) {
  const before = (next, name, rule, options) => parser.block.ruler.before(next, name, shallow(rule), options);
  deflist({ utils: parser.utils, block: { ruler: { before } } });
}

function shallow(rule) {
  return (state, start, end, silent) => {
    return state.sCount[start] - state.blkIndent < INDENT && rule(state, start, end, silent);
  };
}
