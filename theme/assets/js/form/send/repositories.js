/** Repositories: the addresses of pages of other hosts that take what was written. Nothing is ever asked of them from here. */

const LONGEST = 8000; // letters of an address; hosts refuse longer ones

/**
 * Where a file goes on a way {to, address, branch}: {address, whole}; `whole` tells whether the address brings the text
 * along, or it has to be pasted there. `path` is the file's from the root of the repository.
 */
export function fileAddress(way, { path, text, isNew }) {
  const slash = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)];
  const at = `${way.branch}/${encoded(isNew ? folder : path)}`;
  switch (way.to) {
    case "github":
      if (!isNew) return { address: `${way.address}/edit/${at}`, whole: false };
      return fitting(`${way.address}/new/${at}`, { filename: name }, { value: text });
    case "gitlab":
      if (!isNew) return { address: `${way.address}/-/edit/${at}`, whole: false };
      return fitting(`${way.address}/-/new/${way.branch}`, { file_name: path }, { content: text });
    default:
      if (!isNew) return { address: `${way.address}/_edit/${at}`, whole: false };
      return { address: `${way.address}/_new/${at}?${new URLSearchParams({ filename: name })}`, whole: false };
  }
}

/** Where a note goes that is no file, such as what changes in one. */
export function noteAddress(way, { text, subject }) {
  const [title, body] = way.to === "gitlab" ? ["issue[title]", "issue[description]"] : ["title", "body"];
  const page = way.to === "gitlab" ? "/-/issues/new" : "/issues/new";
  return fitting(`${way.address}${page}`, { [title]: subject }, { [body]: text });
}

/** Where a first telling goes; `answers` are those by key, `text` is all of them, `form` the file of GitHub's issue form. */
export function proposalAddress(way, { answers, text, subject, form }) {
  if (way.to !== "github") return noteAddress(way, { text, subject });
  return fitting(`${way.address}/issues/new`, { template: form, title: subject }, answers);
}

/** The address with all that fits; without the text when it would grow too long. */
function fitting(address, short, long) {
  const whole = `${address}?${new URLSearchParams({ ...short, ...long })}`;
  if (whole.length <= LONGEST) return { address: whole, whole: true };
  return { address: `${address}?${new URLSearchParams(short)}`, whole: false };
}

function encoded(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}
