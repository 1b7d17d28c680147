// Signed-in time: warn a minute before the end, offer to stay, and keep what was written when the time is over.
//
// The page gives, on the element [data-session]:
//   data-keep-alive-url  answers 204 while signed in, with the headers X-CSRFToken and X-Person; else 401 or 403
//   data-sign-in-url     where to sign in again; opens beside this page, so nothing written here is lost
//   data-seconds         seconds from the last request until the server signs the person out
//   data-person          whose page this is: another person signing in must not be shown it
const WARN_BEFORE = 60;
const TELL_SERVER_EVERY = 300;

const seconds = () => Date.now() / 1000;

// Tabs tell each other of their last request, since the server counts them together. Nothing is kept on the device.
const tabs = "BroadcastChannel" in window ? new BroadcastChannel("mainstay-last-request") : null;

class Session {
  constructor(banner) {
    this.banner = banner;
    this.length = Number(banner.dataset.seconds);
    this.state = "signed-in";
  }

  start() {
    if (tabs) tabs.addEventListener("message", (event) => this.heard(Number(event.data)));
    this.reached();
    this.banner.querySelector("[data-stay]").addEventListener("click", () => this.ask());
    this.banner.querySelector("[data-back]").addEventListener("click", () => this.ask());
    document.addEventListener("input", () => this.wrote());
    document.addEventListener("mainstay:reached", () => this.reached());
    document.addEventListener("mainstay:signed-out", () => this.show("signed-out"));
    document.addEventListener("visibilitychange", () => this.returned());
    window.addEventListener("focus", () => this.returned());
    window.setInterval(() => this.look(), 1000);
  }

  reached() {
    this.last = seconds();
    if (tabs) tabs.postMessage(this.last);
  }

  // Another tab reached the server. Where this one was signed out, somebody signed in there: see whether it is they.
  heard(at) {
    this.last = Math.max(this.last, at || 0);
    if (this.state === "signed-out") this.ask();
  }

  left() {
    return this.length - (seconds() - this.last);
  }

  // Someone who is writing is not idle, though the server has heard nothing.
  wrote() {
    if (this.state === "signed-in" && seconds() - this.last > TELL_SERVER_EVERY) {
      this.reached();
      this.ask();
    }
  }

  // Coming back from the sign-in page: see whether it worked.
  returned() {
    if (this.state === "signed-out" && document.visibilityState === "visible") this.ask();
  }

  look() {
    if (this.state === "signed-out") return;
    const left = this.left();
    if (left <= 0) this.show("signed-out");
    else if (left <= WARN_BEFORE) this.show("warned");
    else if (this.state === "warned") this.show("signed-in");
  }

  // Asked by GET, since after a sign-in elsewhere this page's token no longer fits and the answer brings the new one.
  keepAlive() {
    return fetch(this.banner.dataset.keepAliveUrl, { credentials: "same-origin", redirect: "manual", cache: "no-store" });
  }

  async ask() {
    try {
      const answer = await this.keepAlive();
      if (answer.status === 204) this.welcome(answer.headers);
      else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) this.show("signed-out");
    } catch {
      this.banner.querySelector("[data-unreachable]").hidden = false;
    }
  }

  welcome(headers) {
    const person = headers.get("X-Person");
    if (person && this.banner.dataset.person && person !== this.banner.dataset.person) {
      window.location.assign("/");
      return;
    }
    const token = headers.get("X-CSRFToken");
    if (token) {
      document.querySelectorAll('input[name="csrfmiddlewaretoken"]').forEach((field) => (field.value = token));
      document.querySelectorAll('meta[name="csrf-token"]').forEach((meta) => (meta.content = token));
    }
    this.reached();
    this.show("signed-in");
    document.dispatchEvent(new CustomEvent("mainstay:signed-in"));
  }

  // While signed out the page's content is covered, for a desk may be shared; what was written stays in it.
  show(state) {
    if (state === this.state) return;
    this.state = state;
    this.banner.hidden = state === "signed-in";
    this.banner.querySelector("[data-warning]").hidden = state !== "warned";
    this.banner.querySelector("[data-ended]").hidden = state !== "signed-out";
    this.banner.querySelector("[data-unreachable]").hidden = true;
    document.querySelectorAll("[data-cover]").forEach((part) => (part.hidden = state === "signed-out"));
    if (state === "signed-out") this.banner.querySelector("[data-sign-in]").focus();
  }
}

export function watchSession(banner) {
  if (!banner || !banner.dataset.keepAliveUrl) return;
  new Session(banner).start();
}
