/** The dialect in JavaScript, asked by test_twins.py: each text in, its HTML and its escaped words out. */

import { plainText } from "../../theme/assets/js/form/rules/escaping.js";
import { toHtml, toInlineHtml } from "../../theme/assets/js/form/rules/html.js";

const { texts, numbers, citation, headings } = JSON.parse(await new Response(Deno.stdin.readable).text());
const around = {
  numbers: new Map(Object.entries(numbers)),
  citation,
  headings: new Set(headings),
  page: "",
  lead: (file) => file,
};
console.log(JSON.stringify(texts.map((text) => [toHtml(text, around), toInlineHtml(text, around), plainText(text)])));
