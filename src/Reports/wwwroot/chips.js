// @ts-check
/** A paragraph as it is edited: words are text, each figure is one chip that can be moved or removed and never typed into. */

const token = /\{([^{}:]+)(?::([^{}]*))?\}/g;

/** Lays a source such as 全年组织{s19:23家}企业 into a box. @param {HTMLElement} box @param {string} source */
export function fill(box, source) {
  box.textContent = "";
  let at = 0;
  for (const match of source.matchAll(token)) {
    box.append(source.slice(at, match.index), chip(match[1], match[2] ?? "数字"));
    at = match.index + match[0].length;
  }
  box.append(source.slice(at));
}

/** The source of a box: 全年组织{s19}企业. @param {Node} box @returns {string} */
export function read(box) {
  let text = "";
  for (const node of box.childNodes) {
    if (node instanceof HTMLElement && node.dataset.token) text += `{${node.dataset.token}}`;
    else if (node.nodeName === "BR") text += "\n";
    else if (node instanceof HTMLElement) text += (text && !text.endsWith("\n") ? "\n" : "") + read(node);
    else text += node.nodeValue ?? "";
  }
  return text.replaceAll("\u00a0", " ");
}

/** The same without what the chips say, to compare two sources. @param {string} source */
export const bare = (source) => source.replace(token, "{$1}").trim();

/** @param {string} key @param {string} words */
function chip(key, words) {
  const made = document.createElement("span");
  made.className = words === "待填" ? "edit-chip m-blank" : "edit-chip m-figure";
  made.contentEditable = "false";
  made.dataset.token = key;
  made.textContent = words === "待填" ? "〔待填〕" : words;
  return made;
}
