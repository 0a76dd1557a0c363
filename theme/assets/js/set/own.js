/** The reader's own set on this page, the same for all of its scripts. */

import { addressIn } from "../shared/settings.js";
import { Store } from "./store.js";

export const root = addressIn(document.querySelector("#set"));
export const own = new Store(root, () => localStorage);

addEventListener("storage", ({ key }) => [own.key, null].includes(key) && own.tell());
addEventListener("pageshow", (event) => event.persisted && own.tell());
