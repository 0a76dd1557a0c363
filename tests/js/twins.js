/** The dialect in JavaScript, asked by test_twins.py: each text in, its HTML and its escaped words out. */

const rules = new URL("../../theme/assets/js/form/rules/", import.meta.url);
const { toHtml, toInlineHtml } = await import(new URL("html.js", rules));
const { plainText } = await import(new URL("escaping.js", rules));

const { texts, numbers, citation, headings } = JSON.parse(await new Response(Deno.stdin.readable).text());
const around = {
  numbers: new Map(Object.entries(numbers)),
  citation,
  headings: new Set(headings),
  page: "",
  lead: (file) => file,
};
console.log(JSON.stringify(texts.map((text) => [toHtml(text, around), toInlineHtml(text, around), plainText(text)])));
