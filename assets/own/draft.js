// What is written or drawn is kept as a draft every few seconds, so that it is there when the child comes back.
const EVERY_MILLISECONDS = 4000;
const FIELDS = ["csrfmiddlewaretoken", "words", "feeling", "may_ask_council", "strokes"];

class Draft {
  constructor(form) {
    this.form = form;
    this.changed = false;
    this.place = form.querySelector("[data-kept-at]");
    form.addEventListener("input", () => { this.changed = true; });
    form.addEventListener("change", () => { this.changed = true; });
    (form.waits ??= []).push(() => this.going ?? Promise.resolve());
    setInterval(() => this.keep(), EVERY_MILLISECONDS);
    document.addEventListener("visibilitychange", () => document.hidden && this.keep());
  }

  written() {
    const all = new FormData(this.form);
    return new URLSearchParams(FIELDS.flatMap((name) => all.getAll(name).map((value) => [name, value])));
  }

  keep() {
    if (!this.changed || this.form.sending || this.going) return;
    this.changed = false;
    this.going = this.post().catch(() => { this.changed = true; }).finally(() => { this.going = null; });
  }

  async post() {
    const answer = await fetch(this.form.dataset.draft, {
      method: "POST", body: this.written(), headers: { "X-Draft": "1" }, credentials: "same-origin",
    });
    if (!answer.ok || answer.redirected) return;
    this.place.textContent = (await answer.json()).said;
  }
}

export function begin(form) {
  new Draft(form);
}
