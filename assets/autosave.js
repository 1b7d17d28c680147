// Saves what is written a moment after it is written. Everything here is an addition: each form has a Save button.
//
// A form gives `data-autosave`; it is sent to its own action with the header X-Autosave, and answered with JSON:
//   200 {saved_at, version, shown: {name: words}}   saved; `shown` fills the elements [data-shown="name"]
//   409 {theirs: {field: value}, version, by, at}   somebody else saved other words: both are shown, one is chosen
//   422 {problem}                                   refused, with the sentence
//   401 or 403                                      signed out: the page offers to sign in again, then it is sent
// Within the form: input[name="version"], [data-saved] for its state. Once on the page: [data-autosave-state], which
// is heard, and <template data-autosave-conflict>. Nothing is stored on the device: words stay in the open page.
const WAIT = 800;
const LONGEST_WAIT = 2000;
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 15000;
const GIVE_UP = 10000;

const clockNow = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
const forms = [];
const away = { signedOut: false, since: "", opened: clockNow() };

class Kept {
  constructor(form) {
    this.form = form;
    this.saved = form.querySelector("[data-saved]");
    this.sent = this.words();
    this.lastSaved = form.dataset.savedAt || "";
    this.sending = null;
    this.conflict = null;
    this.refused = false;
    this.away = false; // words here could not be sent, until the server has said that it has them
    this.retryIn = RETRY_FIRST;
    form.addEventListener("input", () => this.wrote());
    form.addEventListener("change", () => this.wrote());
    form.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.hasAttribute("formaction")) return this.leave(event);
      event.preventDefault();
      this.refused = false;
      this.flush();
    });
  }

  // The form itself is sent, and the page left: what is not saved yet goes first, so that the version is the last one.
  async leave(event) {
    if (this.leaving || (!this.sending && !this.unsaved())) return;
    event.preventDefault();
    this.refused = false;
    await this.flush();
    if (this.unsaved() || this.conflict) return;
    this.leaving = true;
    this.form.requestSubmit(event.submitter);
  }

  words() {
    const fields = new FormData(this.form);
    ["csrfmiddlewaretoken", "version", "once"].forEach((name) => fields.delete(name));
    return new URLSearchParams(fields).toString();
  }

  unsaved() {
    return this.words() !== this.sent;
  }

  wrote() {
    this.refused = false;
    if (!this.unsaved()) return this.tell();
    this.since = this.since || Date.now();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), Math.min(WAIT, Math.max(0, this.since + LONGEST_WAIT - Date.now())));
    this.tell();
  }

  async flush() {
    window.clearTimeout(this.timer);
    if (this.sending) return this.sending.then(() => (this.retrying || this.conflict || this.refused ? null : this.flush()));
    if (away.signedOut && this.unsaved()) this.away = true;
    if (this.conflict || this.refused || away.signedOut || !this.unsaved()) return this.tell();
    this.sending = this.send();
    await this.sending;
    this.sending = null;
    if (this.unsaved() && !this.retrying) this.wrote();
    return undefined;
  }

  async send() {
    const words = this.words();
    this.sentAt = Date.now();
    const body = new URLSearchParams(new FormData(this.form));
    const stop = new AbortController();
    const limit = window.setTimeout(() => stop.abort(), GIVE_UP);
    try {
      const answer = await fetch(this.form.action, {
        method: "POST", body, credentials: "same-origin", redirect: "manual", signal: stop.signal,
        headers: { "X-Autosave": "yes", Accept: "application/json" },
      });
      await this.answered(answer, words);
    } catch {
      this.retryLater();
    } finally {
      window.clearTimeout(limit);
      tellPage();
    }
  }

  async answered(answer, words) {
    if (answer.ok) return this.kept(await answer.json(), words);
    if (answer.status === 409) return this.showBoth(await answer.json());
    if (answer.status === 422) return this.refuse(await answer.json());
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return signedOut();
    return this.retryLater();
  }

  kept(answer, words) {
    this.sent = words;
    this.away = false;
    this.since = this.unsaved() ? this.sentAt : 0; // what was written while it was sent is as old as the sending
    this.retrying = null;
    this.retryIn = RETRY_FIRST;
    this.lastSaved = answer.saved_at;
    this.setVersion(answer.version);
    Object.entries(answer.shown || {}).forEach(([name, text]) => {
      document.querySelectorAll(`[data-shown="${name}"]`).forEach((part) => (part.textContent = text));
    });
    document.dispatchEvent(new CustomEvent("mainstay:reached"));
    this.tell();
  }

  setVersion(version) {
    const field = this.form.querySelector('input[name="version"]');
    if (field) field.value = String(version);
  }

  retryLater() {
    this.away = true;
    window.clearTimeout(this.retrying);
    this.retrying = window.setTimeout(() => this.retry(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, RETRY_LONGEST);
    this.tell();
  }

  retry() {
    window.clearTimeout(this.retrying);
    this.retrying = null;
    return this.flush();
  }

  refuse(answer) {
    this.refused = true;
    this.say(`Not saved. ${answer.problem}`, true);
  }

  // Both texts in place, field by field; whichever is chosen is put into the form and sent with the version now saved.
  showBoth(theirs) {
    const pattern = document.querySelector("template[data-autosave-conflict]");
    this.conflict = pattern.content.firstElementChild.cloneNode(true);
    this.conflict.querySelector("[data-by]").textContent = `${theirs.by} saved other words${theirs.at ? ` at ${theirs.at}` : ""}.`;
    const pairs = this.conflict.querySelector("[data-pairs]");
    Object.entries(theirs.theirs).forEach(([name, value]) => this.pair(pairs, name, value));
    this.conflict.querySelectorAll("[data-keep]").forEach((button) => {
      button.addEventListener("click", () => this.choose(button.dataset.keep, theirs));
    });
    this.form.after(this.conflict);
    this.conflict.querySelector("h3, h4, h5").focus();
    this.tell();
  }

  pair(pairs, name, value) {
    const mine = this.value(name);
    if (mine === value) return;
    const field = this.form.elements.namedItem(name);
    const label = this.form.querySelector(`[data-label="${name}"]`) || (field && field.labels && field.labels[0]);
    const row = this.conflict.querySelector("template[data-pair]").content.firstElementChild.cloneNode(true);
    row.querySelector("[data-name]").textContent = label ? label.textContent.trim() : name;
    row.querySelector("[data-theirs]").textContent = value || "Nothing";
    row.querySelector("[data-yours]").textContent = mine || "Nothing";
    pairs.append(row);
  }

  value(name) {
    return String(new FormData(this.form).get(name) ?? "");
  }

  setValue(name, value) {
    const field = this.form.elements.namedItem(name);
    if (field) field.value = value;
  }

  choose(keep, theirs) {
    Object.entries(theirs.theirs).forEach(([name, value]) => {
      const mine = this.value(name);
      if (keep === "theirs") this.setValue(name, value);
      const field = this.form.elements.namedItem(name);
      if (keep === "both" && mine !== value && field instanceof HTMLTextAreaElement) field.value = `${value}\n\n${mine}`.trim();
    });
    this.setVersion(theirs.version);
    if (keep === "theirs") this.sent = this.words();
    if (keep === "theirs") this.lastSaved = theirs.at;
    this.conflict.remove();
    this.conflict = null;
    const first = this.form.querySelector("textarea, input:not([type=hidden])");
    if (first) first.focus();
    this.flush();
    tellPage();
  }

  tell() {
    if (this.conflict) return this.say("Not saved yet: choose between the two versions below", true);
    if (this.refused) return undefined;
    if (!this.unsaved()) return this.say(this.lastSaved ? `Saved at ${this.lastSaved}` : "", false);
    if (this.retrying || away.signedOut) return this.say(`Not saved since ${this.lastSaved || away.opened}`, true);
    return this.say("Saving…", false);
  }

  say(text, late) {
    if (!this.saved) return;
    if (this.saved.textContent !== text) this.saved.textContent = text;
    this.saved.classList.toggle("ms-saved--late", late);
  }
}

const waiting = () => forms.filter((form) => form.unsaved() || form.conflict);

// One line for the whole page, heard when it changes and not at every save. A form that is being sent again is still
// away: only the server's word that it has the words makes them saved.
function tellPage() {
  const line = document.querySelector("[data-autosave-state]");
  if (!line) return;
  const stuck = forms.filter((form) => form.away && (form.unsaved() || form.conflict));
  if (stuck.length && !away.since) {
    away.since = stuck.map((form) => form.lastSaved || away.opened).sort()[0];
    line.textContent = `Not saved since ${away.since}. What you write stays in this page until the line is back: leave it open.`;
  } else if (!stuck.length && away.since) {
    away.since = "";
    line.textContent = `Everything is saved again, at ${clockNow()}.`;
  }
  line.hidden = line.textContent === "";
  line.classList.toggle("ms-saved-state--late", Boolean(away.since));
}

function signedOut() {
  away.signedOut = true;
  document.dispatchEvent(new CustomEvent("mainstay:signed-out"));
  forms.forEach((form) => {
    form.away = form.away || form.unsaved();
    form.tell();
  });
}

function sendAll() {
  return Promise.all(forms.map((form) => (form.retrying ? form.retry() : form.flush())));
}

// Another form of the page would load it anew: what is not saved yet goes first.
async function sendBefore(event) {
  const form = event.target;
  if (form.hasAttribute("data-autosave") || form.dataset.ready || !waiting().length) return;
  event.preventDefault();
  await sendAll();
  form.dataset.ready = "yes";
  form.requestSubmit(event.submitter || undefined);
  delete form.dataset.ready;
}

export function keepForms(scope) {
  scope.querySelectorAll("form[data-autosave]").forEach((form) => forms.push(new Kept(form)));
  if (!forms.length) return;
  document.addEventListener("submit", sendBefore);
  document.addEventListener("mainstay:signed-in", () => {
    away.signedOut = false;
    sendAll();
  });
  window.addEventListener("online", () => sendAll());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sendAll());
  window.addEventListener("beforeunload", (event) => {
    if (!waiting().length) return;
    sendAll();
    event.preventDefault();
  });
}
