/** Tables: a cell is set to its side by a class, for no page takes styles of a text; a head without words is none. */

const STYLE = "text-align:"; // which the parser writes before the side

/** Let a parser write tables so. */
export function tables(parser) {
  parser.core.ruler.push("tables", ({ tokens }) => {
    tokens.forEach((opening, at) => {
      if (opening.type !== "th_open" && opening.type !== "td_open") return;
      const style = opening.attrGet("style");
      if (style) opening.attrs = [["class", style.slice(STYLE.length)]];
      if (!tokens[at + 1].content) opening.tag = tokens[at + 2].tag = "td";
    });
  });
}
