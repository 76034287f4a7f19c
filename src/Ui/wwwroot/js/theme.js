// @ts-check
/** Light or dark, kept in a cookie so that the server writes it on the next page and nothing flashes. */

export function act() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `kc-theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}
