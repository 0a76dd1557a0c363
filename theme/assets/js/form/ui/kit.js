/** The kit: what every part of the form needs, the bank, the words and parts of the page, and a voice. */

import { counted } from "../../shared/counted.js";
import { addressIn, dataIn } from "../../shared/settings.js";
import { Language } from "../rules/language.js";
import { today } from "../rules/dates.js";
import { bound } from "../rules/typography.js";
import { isText } from "../rules/written.js";
import { openBag } from "../send/bag.js";
import { Outlines } from "./outlines.js";

const language = document.documentElement.lang;

/** The kit of the page, once the bank's data is there. */
export async function loadKit(page) {
  const root = addressIn(page);
  const { schema: shape, rules: told, drawing: drawn, gazetteer: known, sources } = page.dataset;
  const files = [shape, told, drawn, known].map((address) => load(new URL(address, root)));
  const [schema, rules, drawing, gazetteer] = await Promise.all(files);
  const published = new URL(`${sources}/`, root);
  const bank = { ...rules, schema, drawing, gazetteer, language, published, today: today() };
  const status = page.querySelector(":scope > [role=status]");
  const outlines = (place) => load(new URL(`${page.dataset.outlines}/${place}.json`, root));
  return {
    bank,
    outlines: new Outlines(outlines, bank.files, () => page.dispatchEvent(new Event("found"))),
    language: new Language(language, drawing.since),
    words: boundAll(dataIn(page, "words")),
    bag: await openBag(),
    desk: dataIn(page, "desk"),
    ways: dataIn(page, "ways"),
    choices: page.querySelector(".form__choices"),
    part: (name) => page.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true),
    say: (text) => (status.textContent = text),
    count: (number) => counted(dataIn(page, "counts"), number),
  };
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return JSON.parse(await answer.text(), tied);
}

/** Words that are only shown, such as hints and messages, have their typography. */
function tied(key, value) {
  if (["description", "definition", "message", "remedy"].includes(key) && isText(value)) return bound(value, language);
  return ["examples", "phrases"].includes(key) ? boundAll(value) : value;
}

function boundAll(texts) {
  const own = Object.entries(texts).map(([key, text]) => [key, isText(text) ? bound(text, language) : text]);
  return Object.fromEntries(own);
}
