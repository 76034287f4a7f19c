// @ts-check
/** Rows that open: a click anywhere on the row, arrows from row to row. Neither changes a value. */

/** @param {Element} row @param {MouseEvent} event */
export function open(row, event) {
  const link = /** @type {HTMLAnchorElement | null} */ (row.querySelector(".row-link"));
  if (!link || String(getSelection())) return;
  if (event.ctrlKey || event.metaKey) window.open(link.href);
  else link.click();
}

/** @param {Element} link @param {string} key */
export function move(link, key) {
  const links = [...(link.closest("table")?.querySelectorAll(".row-link") ?? [])];
  const next = links[links.indexOf(link) + (key === "ArrowDown" ? 1 : -1)];
  /** @type {HTMLElement | undefined} */ (next)?.focus();
}
