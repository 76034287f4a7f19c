// @ts-check
/** Words for the page's live region. @param {string} words */
export function say(words) {
  const live = document.getElementById("live");
  if (live) live.textContent = words;
}
