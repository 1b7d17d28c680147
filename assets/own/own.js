// A child's own pages: the way out, and what a page needs besides, fetched only where the page has it.
import { ExitThisPage } from "../govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
document.querySelectorAll('[data-module="govuk-exit-this-page"]').forEach((part) => new ExitThisPage(part));

const needs = {
  "[data-aloud]": "./aloud.js",
  "[data-draw]": "./draw.js",
  "[data-record]": "./record.js",
  "[data-photos]": "./photos.js",
  "[data-send]": "./send.js",
  "[data-draft]": "./draft.js",
};
Object.entries(needs).forEach(([selector, module]) => {
  const parts = document.querySelectorAll(selector);
  if (parts.length) import(module).then(({ begin }) => parts.forEach(begin));
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
// A page that the browser kept for its Back button is asked for again: it may have been left since.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});
