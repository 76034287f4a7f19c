// @ts-check
/**
 * The one script of every page. It only listens: Blazor's enhanced navigation swaps the page under it and reruns
 * nothing, so all hangs on the document by delegation, and each job's module is fetched when first needed.
 */

/** What a page may hold, and the module that looks after it. @type {[string, string][]} */
const residents = [
  ["form[data-draft], [data-draft-done]", "draft"],
  ["form[data-autosave]", "autosave"],
  ["form[data-guard]", "guard"],
  ["[data-answers]", "answers"],
  ["[data-poll]", "poll"],
];

/** Buttons by data-act, and the module that answers. @type {Record<string, string>} */
const acts = { theme: "theme", copy: "copy", calendar: "calendar", "pick-all": "pick", print: "print" };

/** @param {string} name */
const load = (name) => import(new URL(`./js/${name}.js`, import.meta.url).href);

function settle() {
  for (const [selector, name] of residents) {
    if (document.querySelector(selector)) load(name).then((module) => module.attach());
  }
}

/** @param {EventTarget | null} target */
const typing = (target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const actor = /** @type {HTMLElement | null} */ (target.closest("[data-act]"));
  const name = actor && acts[actor.dataset.act ?? ""];
  if (actor && name) load(name).then((module) => module.act(actor));
  if (target.matches("td.pick input")) load("pick").then((module) => module.count(target));
  const row = target.closest('table[data-rows="link"] tbody tr');
  if (row && !target.closest("a, button, input, label, summary")) load("rows").then((module) => module.open(row, event));
  for (const open of document.querySelectorAll("details.drop[open]")) {
    if (!open.contains(target)) open.removeAttribute("open");
  }
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const open = document.querySelector("details.drop[open]");
    open?.removeAttribute("open");
    if (open?.contains(document.activeElement)) /** @type {HTMLElement | null} */ (open.querySelector("summary"))?.focus();
  } else if (!typing(event.target)) {
    if (event.key === "/" || event.key === "?" || event.key === "g") {
      event.preventDefault();
      load("shortcuts").then((module) => module.press(event.key));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target instanceof Element && event.target.closest(".row-link")) {
      event.preventDefault();
      const link = event.target;
      load("rows").then((module) => module.move(link, event.key));
    }
  }
});

document.addEventListener("change", (event) => {
  const input = event.target;
  if (input instanceof HTMLInputElement && (input.hasAttribute("data-number") || input.hasAttribute("data-date"))) {
    load("number").then((module) => module.tidy(input));
  } else if (input instanceof HTMLInputElement && input.type === "file") {
    load("file").then((module) => module.name(input));
  }
});

// A number box never changes under the wheel: ours are text boxes; this guards any that a module adds.
document.addEventListener("wheel", (event) => {
  const input = event.target;
  if (input instanceof HTMLInputElement && input.type === "number" && input === document.activeElement) input.blur();
}, { passive: true });

function arrive() {
  /** @type {any} */ (window).Blazor?.addEventListener?.("enhancedload", () => {
    const menu = /** @type {any} */ (document.getElementById("menu"));
    if (menu?.matches?.(":popover-open")) menu.hidePopover();
    settle();
  });
  settle();
}

if (document.readyState === "complete") arrive();
else window.addEventListener("load", arrive, { once: true });
