/** Plain text: the words of tokens, as bank/markdown/plain.py has them. */

/** The words within a token: the letters, and a space where a line ends. */
export function words(token) {
  return (token.children ?? []).map(said).join("");
}

function said(token) {
  if (token.type === "citation") return "";
  if (token.children?.length) return words(token);
  return token.type.includes("break") ? " " : token.content;
}
