// Sends a form and stays on its page until it is kept: when something cannot be taken, or the line breaks, everything
// that was drawn, said and chosen is still there.
function problems(page) {
  const found = [...page.querySelectorAll(".own__error:not([hidden])")].map((each) => each.textContent.trim());
  return found.length ? found : [page.querySelector("[data-refusal]")?.textContent.trim() ?? ""].filter(Boolean);
}

function say(form, sentences) {
  const place = form.querySelector("[data-problems]");
  place.replaceChildren(...sentences.map((sentence) => {
    const line = document.createElement("p");
    line.className = "own__error";
    line.textContent = sentence;
    return line;
  }));
  place.hidden = !sentences.length;
  if (sentences.length) place.focus();
}

function busy(form, is) {
  form.querySelectorAll("[type=submit]").forEach((button) => { button.disabled = is; });
  const sending = form.querySelector("[data-sending]");
  if (sending) sending.hidden = !is;
}

async function send(form) {
  await Promise.all((form.waits ?? []).map((wait) => wait()));
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin" });
  if (answer.status >= 500) throw new Error("not kept");
  if (answer.redirected && answer.ok) return window.location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sentences = problems(page);
  // Another page altogether, such as the way in after a long while: the browser goes there with what was written.
  if (answer.ok || !sentences.length) return form.submit();
  form.sending = false;
  say(form, [...new Set(sentences)]);
  return busy(form, false);
}

export function begin(form) {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (form.sending) return;
    form.sending = true;
    say(form, []);
    busy(form, true);
    send(form).catch(() => {
      form.sending = false;
      say(form, [form.dataset.lost]);
      busy(form, false);
    });
  });
}
