/** The preview: the page of a practice as it will look, in a frame that has a width of its own. */

import { resolve, unquote } from "../rules/links.js";
import { articleHtml } from "./article.js";

const WEB = /^(https?:|mailto:)/i;
const HERE = /^#(?:source-|failures$)/;

/**
 * Draw a practice {path, front, body} into a frame; `bank.published` is the address of the practices' files, `added` are
 * files that were chosen here, by their paths.
 */
export function preview(frame, practice, bank, added = new Map()) {
  const main = frame.contentDocument?.querySelector("main");
  if (!main) {
    frame.onload = () => preview(frame, practice, bank, added);
    return;
  }
  if (!main.hasChildNodes()) paint(main.ownerDocument.body);
  const template = document.createElement("template");
  template.innerHTML = articleHtml(practice, bank);
  template.content.querySelectorAll("[href]").forEach(lead);
  template.content.querySelectorAll("img").forEach((picture) => show(picture, practice, bank, added));
  template.content.querySelectorAll(".fact, .part").forEach(leaveOut);
  const open = [...main.querySelectorAll("details")].map((fold) => fold.open);
  template.content.querySelectorAll("details").forEach((fold, at) => (fold.open = open[at] ?? fold.open));
  const next = main.cloneNode();
  next.append(template.content);
  if (!next.isEqualNode(main)) main.replaceWith(next); // whoever reads or marks what is there is left in peace
  const height = main.ownerDocument.body.offsetHeight; // none while the preview is folded
  if (height) frame.style.setProperty("--drawn", `${height}px`);
}

/** The frame takes over the colours that the reader chose, then and later. */
function paint(body) {
  const take = () => (body.dataset.mdColorScheme = document.body.dataset.mdColorScheme);
  take();
  new MutationObserver(take).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
}

/** A link leads out of the form or to a source below; to pages of the site it leads from there alone. */
function lead(link) {
  const address = link.getAttribute("href");
  if (WEB.test(address)) Object.assign(link, { target: "_blank", rel: "noopener" });
  else if (HERE.test(address)) link.href = `about:srcdoc${address}`; // "#" alone would mean the page of the form
  else link.removeAttribute("href");
}

/** A picture that the bank has or that was chosen here is shown, of another its words. */
function show(picture, { path }, { files, published }, added) {
  const page = path.replace(/\.md$/, "/"); // a folder deeper than the file, as the template knows
  const file = resolve(unquote(picture.getAttribute("src")), picture.matches(".practice__image") ? page : path);
  if (file !== null && files.includes(file)) picture.src = new URL(file, published);
  else if (added.get(file)?.shown) picture.src = added.get(file).shown;
  else picture.replaceWith(words(picture));
}

function words({ alt }) {
  const element = Object.assign(document.createElement("span"), { className: "framed__picture", textContent: alt });
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", alt);
  return element;
}

/** What has nothing but its heading yet is not shown. */
function leaveOut(part) {
  const [, ...told] = part.children;
  if (!told.some((element) => element.textContent.trim())) part.remove();
}
