// Reads the page aloud with the browser's own voice; a browser without one shows no button.
const lang = document.documentElement.lang;

function speak(button, text) {
  const words = new SpeechSynthesisUtterance(text);
  words.lang = lang;
  words.rate = 0.9;
  words.onend = () => button.setAttribute("aria-pressed", "false");
  window.speechSynthesis.speak(words);
}

export function begin(button) {
  if (!("speechSynthesis" in window)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const speaking = button.getAttribute("aria-pressed") === "true";
    window.speechSynthesis.cancel();
    button.setAttribute("aria-pressed", String(!speaking));
    if (!speaking) speak(button, document.querySelector(button.dataset.aloud).innerText);
  });
  window.addEventListener("pagehide", () => window.speechSynthesis.cancel());
}
