/**
 * The reader's set, kept in this browser: {ids, title, by, paper, notes, former}; `former` is the one that this replaced.
 *
 * Where nothing can be kept it lasts as long as the page. Several sites may share a host, so the root is part of the key.
 */

const place = document.querySelector("#set");
export const root = new URL(place.dataset.root, location);
const KEY = `set ${root.pathname}`;
const EMPTY = { ids: [], title: "", by: "", paper: "a4", notes: false, former: null };
const told = new EventTarget();

let unkept = null;

addEventListener("storage", (event) => [KEY, null].includes(event.key) && tell());
addEventListener("pageshow", (event) => event.persisted && tell());

export function read() {
  if (unkept) return unkept;
  try {
    return sound(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return EMPTY;
  }
}

/** Change some of the set; `how` is given the set as it is, for another tab may have changed it. */
export function change(how) {
  const old = read();
  const next = { ...old, ...how(old) };
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
    unkept = null;
  } catch {
    unkept = next;
  }
  tell();
}

/** Whether the set outlasts the page. */
export function kept() {
  try {
    localStorage.setItem(`${KEY} test`, "");
    localStorage.removeItem(`${KEY} test`);
    return true;
  } catch {
    return false;
  }
}

/** Call whenever the set has changed, here or in another tab. */
export function onChange(call) {
  told.addEventListener("change", call);
}

function tell() {
  told.dispatchEvent(new Event("change"));
}

/** What was kept, as far as it has the form of a set. */
function sound(value) {
  const ids = [value?.ids].flat().filter((id) => typeof id === "string");
  return { ...EMPTY, ...value, ids: [...new Set(ids)] };
}
