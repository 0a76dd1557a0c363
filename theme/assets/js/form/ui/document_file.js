/** The file of a document: the widget in which one of the reader's own is chosen. */

import { DOCUMENTS, LARGEST_DOCUMENT } from "../rules/constants.js";
import { fill } from "../rules/problems.js";
import { entry, leaf } from "./ask.js";

export function documentFile(_schema, told, required, kit) {
  const chosen = kit.part("document-file");
  const [input, picker, name] = ["button", "[type=file]", ".document-file__name"].map((query) =>
    chosen.querySelector(query)
  );
  const limits = { endings: DOCUMENTS.join(", "), most: LARGEST_DOCUMENT / 1e6 };
  const description = fill(kit.words.documentHint, limits);
  const element = entry(input, { title: told.title, description }, required, kit);
  element.querySelector(".ask__input").append(...chosen.childNodes);
  picker.accept = DOCUMENTS.join(",");
  let file = "";
  const put = (token, words) => {
    file = token;
    name.textContent = words;
  };
  input.addEventListener("click", () => picker.click());
  picker.addEventListener("change", async () => {
    const [one] = picker.files;
    picker.value = "";
    if (!one) return;
    const ending = DOCUMENTS.find((known) => one.name.toLowerCase().endsWith(known));
    if (!ending) return put("", fill(kit.words.documentType, limits));
    if (one.size > LARGEST_DOCUMENT) return put("", fill(kit.words.documentLarge, limits));
    const { token } = await kit.bag.add(one, ending);
    put(token, one.name);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return leaf(
    element,
    input,
    () => file || undefined,
    (node) => put(node ?? "", kit.bag.items.has(node) ? kit.words.documentThere : (node ?? "")),
  );
}
