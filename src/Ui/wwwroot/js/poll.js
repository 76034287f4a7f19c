// @ts-check
/** A running job looks again: the page is fetched and only the job's own element is swapped. */

const waiting = new Set();

export function attach() {
  for (const element of document.querySelectorAll("[data-poll]")) {
    if (element instanceof HTMLElement && !waiting.has(element.id)) {
      waiting.add(element.id);
      setTimeout(() => look(element.id), Number(element.dataset.poll));
    }
  }
}

/** @param {string} id */
async function look(id) {
  waiting.delete(id);
  const here = document.getElementById(id);
  if (!here) return;
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const there = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
    if (there && there.outerHTML !== here.outerHTML) here.replaceWith(document.importNode(there, true));
  }
  attach();
}
