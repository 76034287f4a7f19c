// @ts-check
/** Asks before unsaved changes are left behind. */

const changed = new WeakSet();
let listening = false;

const dirty = () => [...document.querySelectorAll("form[data-guard]")].some((form) => changed.has(form));

export function attach() {
  if (listening) return;
  listening = true;
  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element ? event.target.closest("form[data-guard]") : null;
    if (form) changed.add(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target instanceof Element) changed.delete(event.target);
  });
  document.addEventListener("kechuang:saved", (event) => {
    if (event.target instanceof Element) changed.delete(event.target);
  });
  addEventListener("beforeunload", (event) => {
    if (dirty()) event.preventDefault();
  });
  // Enhanced navigation unloads nothing, so links are asked before Blazor sees them.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.pathname === location.pathname || !dirty()) return;
    if (confirm("本页有未提交的修改，离开后将丢失。确定离开？")) {
      for (const form of document.querySelectorAll("form[data-guard]")) changed.delete(form);
    } else {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}
