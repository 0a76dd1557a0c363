/** Attributes in braces behind a heading, a paragraph or a word: no text of the page, but its classes. */

const BRACES = String.raw`\{:?[ ]*([^}\n ][^}\n]*)\}`;
const BEHIND = { heading_open: new RegExp(` +${BRACES} *$`), paragraph_open: new RegExp(`\\n *${BRACES} *$`) };
const INLINE = new RegExp(BRACES, "y");

export function attributes(parser) {
  parser.core.ruler.before("inline", "attributes", ({ tokens }) => {
    tokens.forEach((opening, at) => {
      const [pattern, content] = [BEHIND[opening.type], tokens[at + 1]];
      if (pattern) content.content = content.content.replace(pattern, (_, said) => dress(opening, said));
    });
  });
  parser.inline.ruler.before("text", "attributes", (state, silent) => {
    INLINE.lastIndex = state.pos;
    const [braces, said] = INLINE.exec(state.src) ?? [];
    if (!braces || state.pending || !/[*_`)\]>]$/.test(state.src.slice(0, state.pos))) return false;
    if (!silent) {
      const last = state.tokens.at(-1);
      const isOpening = ({ nesting, level }) => nesting > 0 && level === last.level;
      dress(last?.nesting < 0 ? state.tokens.findLast(isOpening) : last, said);
    }
    state.pos += braces.length;
    return true;
  });
}

/** Give a token the classes; returns what is left to read. */
function dress(token, said) {
  for (const [, name] of said.matchAll(/(?:^| )\.([\w-]+)/g)) if (token?.tag) token.attrJoin("class", name);
  return "";
}
