/** Code spans, as markdown-it-py has them: of runs of backticks that the original misses after it looked ahead. */

/** Put them in the place of the original's in a parser. */
export function codeSpans(parser) {
  parser.inline.ruler.at("backticks", codeSpan);
}

function codeSpan(state, silent) {
  const { src, pos: start, posMax } = state;
  const [mark] = runAt(src.slice(0, posMax), start);
  if (!mark) return false;
  const end = start + mark.length;
  for (let at = src.indexOf("`", end); at !== -1 && at < posMax;) {
    const [run] = runAt(src, at);
    if (at + run.length > posMax) break;
    if (run.length === mark.length) {
      if (!silent) {
        Object.assign(state.push("code_inline", "code", 0), { markup: mark, content: inside(src.slice(end, at)) });
      }
      state.pos = at + run.length;
      return true;
    }
    at = src.indexOf("`", at + run.length);
  }
  if (!silent) state.pending += mark;
  state.pos = end;
  return true;
}

/** What is shown of a span: on one line, without the one blank at each end that keeps backticks apart. */
function inside(written) {
  const content = written.replaceAll("\n", " ");
  return /^ .*[^ ].* $/.test(content) ? content.slice(1, -1) : content;
}

const RUN = /`*/y;

function runAt(text, at) {
  RUN.lastIndex = at;
  return RUN.exec(text) ?? [""];
}
