/** A set in an address: ?p= its practices, &t= its title. */

/** The set that an address shares; null when it shares none. */
export function readShared(search) {
  const values = new URLSearchParams(search);
  const ids = (values.get("p") ?? "").split(",").map((id) => id.trim()).filter(Boolean);
  return ids.length ? { ids: [...new Set(ids)], title: values.get("t") ?? "" } : null;
}

/** The address that shares a set; commas stay readable. */
export function sharedAddress({ ids, title }, page) {
  const address = new URL(page);
  address.search = `p=${ids.map(encodeURIComponent).join(",")}`;
  if (title) address.searchParams.append("t", title);
  address.search = address.search.replaceAll("%2C", ",");
  return address.href;
}
