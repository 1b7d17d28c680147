// Starts the page's scripts. Everything here is an addition: each page works without it.
import { initAll } from "./govuk-frontend.min.js";
import { keepForms } from "./autosave.js";
import { watchSession } from "./session.js";

// On a narrow screen the filter panel folds away behind a button; wide screens and no script show it always.
function foldFilters() {
  const narrow = window.matchMedia("(max-width: 54.99em)");
  document.querySelectorAll("[data-filter-panel]").forEach((panel) => {
    const button = document.querySelector(`[data-filter-toggle="${panel.id}"]`);
    if (!button) return;
    const show = (open) => {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? button.dataset.close : button.dataset.open;
    };
    const suit = () => {
      button.hidden = !narrow.matches;
      show(!narrow.matches || panel.querySelector(".govuk-form-group--error") !== null);
    };
    button.addEventListener("click", () => show(panel.hidden));
    narrow.addEventListener("change", suit);
    suit();
  });
}

function printOnRequest() {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
foldFilters();
printOnRequest();
watchSession(document.querySelector("[data-session]"));
keepForms(document);
