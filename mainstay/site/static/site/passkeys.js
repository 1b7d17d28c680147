// Joins the buttons that say data-passkey to allauth's own passkey code, shows them, and says in words what went wrong.
const FORMS = { add: "addForm", authenticate: "authenticateForm", login: "loginForm" };
const SAYS = {
  NotAllowedError: "No key was used: it was stopped, or it took too long. Press the button to try again.",
  InvalidStateError: "This key is set up already. Use another one.",
  SecurityError: "Passkeys work only on the address your council gave you for Mainstay. Check the address.",
};

document.querySelectorAll("[data-passkey]").forEach((button) => {
  const { passkey, credential, options, passwordless } = button.dataset;
  const ids = { [passkey]: button.id, credential, data: options, passwordless };
  window.allauth.webauthn.forms[FORMS[passkey]]({ ids });
  button.hidden = false;
  button.addEventListener("click", () => say(""));
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const name = event.detail.exception ? event.detail.exception.name : "";
  say(SAYS[name] || "The key could not be used here. Try again, or use another way to sign in.");
});

function say(words) {
  const place = document.querySelector("[data-passkey-error]");
  if (!place) return;
  place.textContent = words;
  place.hidden = !words;
}
