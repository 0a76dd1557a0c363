/* Files: the search's own data, compressed so that it is small on every server. */

/** The bytes of a compressed file. */
export async function unpacked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Response(answer.body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** The text of a compressed file. */
export async function unpackedText(address) {
  return new TextDecoder().decode(await unpacked(address));
}

/** The data at an address; an error that says which when there is none. */
export async function json(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The number of the file, of those with these first keys, in which a key would stand. */
export function fileOf(firsts, key) {
  const after = firsts.findIndex((first) => first > key);
  return Math.max(0, (after < 0 ? firsts.length : after) - 1);
}

/** What `make` promises for a key, asked for once; what failed is asked for again. */
export function kept(store, key, make) {
  if (!store.has(key)) {
    const promised = make();
    store.set(key, promised);
    promised.catch(() => store.delete(key));
  }
  return store.get(key);
}
