/**
 * Slots: work stays in the browser until it is sent, in a slot for each practice and tab, so that no tab writes over what
 * another one holds. Where the browser keeps nothing, the form works all the same.
 */

const PREFIX = "bank.form";
const TAB = `${PREFIX}.tab`;

/** The slots of a practice, by its id or "" for a new one, as this tab sees them. */
export async function slotsOf(name) {
  const tab = await ownTab();
  const folder = `${PREFIX}:${location.pathname}:${name}:`;
  const own = `${folder}${tab}`;
  const channel = new BroadcastChannel(folder);
  return {
    load: () => read(own),
    save: (work) =>
      attempt(() => localStorage.setItem(own, JSON.stringify({ ...work, at: Date.now() })) ?? true) ?? false,
    forget: (other = tab) => attempt(() => localStorage.removeItem(folder + other)),
    others: () => others(folder, tab),
    /** Tell other tabs that this one has the practice open too; `told` is called when one of them says so. */
    announce: (told) => {
      channel.onmessage = told;
      channel.postMessage(tab);
    },
  };
}

/** What other tabs have written of the same practice, the newest first: {tab, work, isOpen}. */
async function others(folder, tab) {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  const tabs = keys.filter((key) => key.startsWith(folder)).map((key) => key.slice(folder.length));
  const held = (await navigator.locks?.query())?.held?.map(({ name }) => name) ?? [];
  const found = tabs.filter((other) => other !== tab).map((other) => {
    return { tab: other, work: read(folder + other), isOpen: held.includes(lockOf(other)) };
  });
  return found.filter(({ work }) => work).sort((one, other) => (other.work.at ?? 0) - (one.work.at ?? 0));
}

/** The name of this tab, which a reload keeps; a copy of a tab, which brings the name along, gets one of its own. */
async function ownTab() {
  const known = attempt(() => sessionStorage.getItem(TAB));
  if (known && (await hold(known))) return known;
  const tab = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  attempt(() => sessionStorage.setItem(TAB, tab));
  await hold(tab);
  return tab;
}

/** Hold the lock that tells other tabs that this one is open, for as long as it is; false when another one holds it. */
function hold(tab) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}

function lockOf(tab) {
  return `${PREFIX}:${tab}`;
}

function read(key) {
  return attempt(() => JSON.parse(localStorage.getItem(key) ?? "null"));
}

function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
