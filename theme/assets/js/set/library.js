/** Files for composing: what lasts is kept in this browser under its version, the rest is loaded anew while there is a network. */

const KEPT = "typesetter";

/** A file that does not change under this version, from the browser if it has it; `onBytes` is told of each piece loaded. */
export async function lasting(address, version, onBytes) {
  const cache = await open(`${KEPT} ${version}`);
  const kept = await cache?.match(address);
  if (kept) return told(await kept.arrayBuffer(), onBytes);
  const bytes = await load(address, onBytes);
  await keep(cache, address, bytes);
  return bytes;
}

/** Whether all of these are in the browser. */
export async function has(addresses, version) {
  const cache = await open(`${KEPT} ${version}`);
  const kept = await Promise.all(addresses.map((address) => cache?.match(address)));
  return kept.every(Boolean);
}

const seen = new Map();

/** A file as it is now or, without a network, as it was last; undefined when there is none. */
export async function latest(address) {
  const cache = await open(`${KEPT} sources`);
  try {
    const bytes = await load(address);
    seen.set(address, bytes);
    await keep(cache, address, bytes);
    return bytes;
  } catch (error) {
    const kept = seen.get(address) ?? (await (await cache?.match(address))?.arrayBuffer());
    if (!kept) throw error;
    return kept;
  }
}

/** Forget the versions of the typesetter before this one. */
export async function forgetOthers(version) {
  try {
    const names = await caches.keys();
    const old = names.filter((name) =>
      name.startsWith(`${KEPT} `) && ![`${KEPT} ${version}`, `${KEPT} sources`].includes(name)
    );
    await Promise.all(old.map((name) => caches.delete(name)));
  } catch {
    // Without a cache there is nothing to forget.
  }
}

/** A cache; undefined where the browser has none, as on an address without https. */
async function open(name) {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}

/** A full disk takes only the convenience away. */
async function keep(cache, address, bytes) {
  await cache?.put(address, new Response(bytes)).catch(() => undefined);
}

async function load(address, onBytes) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  if (!onBytes) return answer.arrayBuffer();
  const pieces = [];
  for (const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (answer.body).getReader();;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    onBytes(value.length);
  }
  return new Blob(pieces).arrayBuffer();
}

function told(bytes, onBytes) {
  onBytes?.(bytes.byteLength);
  return bytes;
}
