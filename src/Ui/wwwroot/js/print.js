// @ts-check
/** The browser's own print dialog, for sheets that are made to be signed on paper. */

export function act() {
  window.print();
}
