/** The store of the reader's own set on this page, the same for all of its scripts. */

import { addressIn } from "../shared/settings.js";
import { Store } from "./store.js";

export const root = addressIn(document.querySelector("#set"));
export const store = new Store(root, () => localStorage);

addEventListener("storage", ({ key }) => [store.key, null].includes(key) && store.tell());
addEventListener("pageshow", (event) => event.persisted && store.tell());
