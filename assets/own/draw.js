// Drawings with finger, pen or mouse, sent as pictures. A sheet is kept as its lines, so that each can be undone, what
// was begun can be kept with the draft, and a page that comes back draws it again.
const WIDTH = 960;
const HEIGHT = 720;
const MOST = 5;
const NEAR = 3;
const LONGEST_DRAFT = 500000;
const PAPER = "#ffffff";
const able = "PointerEvent" in window && "onformdata" in window && "toBlob" in HTMLCanvasElement.prototype;

function paper(pen) {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function line(pen, mark) {
  const at = mark.at;
  pen.strokeStyle = pen.fillStyle = mark.colour;
  pen.lineWidth = mark.width;
  pen.lineCap = pen.lineJoin = "round";
  pen.beginPath();
  if (at.length < 4) {
    pen.arc(at[0], at[1], mark.width / 2, 0, 2 * Math.PI);
    pen.fill();
    return;
  }
  pen.moveTo(at[0], at[1]);
  for (let i = 2; i < at.length - 2; i += 2) {
    pen.quadraticCurveTo(at[i], at[i + 1], (at[i] + at[i + 2]) / 2, (at[i + 1] + at[i + 3]) / 2);
  }
  pen.lineTo(at[at.length - 2], at[at.length - 1]);
  pen.stroke();
}

// A mark without points is a new sheet of paper over all that was there: it can be undone like any other.
function paint(pen, marks) {
  paper(pen);
  marks.forEach((mark) => (mark.at ? line(pen, mark) : paper(pen)));
}

function isEmpty(marks) {
  return !marks.length || !marks[marks.length - 1].at;
}

function known(mark) {
  if (!mark || typeof mark !== "object" || !Array.isArray(mark.at)) return {};
  const colour = /^#[0-9a-f]{6}$/.test(mark.colour) ? mark.colour : "#000000";
  return { colour, width: Math.min(Math.max(Number(mark.width) || 1, 1), 200), at: mark.at.map(Number) };
}

function read(text) {
  try {
    const sheets = JSON.parse(text);
    if (Array.isArray(sheets) && sheets.length) return sheets.slice(0, MOST).map((marks) => marks.map(known));
  } catch { /* nothing was drawn before */ }
  return [[]];
}

class Drawings {
  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    this.field = this.form.querySelector("[name=strokes]");
    this.canvas = box.querySelector("canvas");
    this.pen = this.canvas.getContext("2d");
    this.tabs = box.querySelector("[data-sheets]");
    this.sheets = read(this.field ? this.field.value : "");
    this.pictures = this.sheets.map(() => null);
    this.now = 0;
    this.colour = "#1d2a2d";
    this.width = 14;
    this.rubs = false;
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
    this.listen();
    this.show();
    this.making = Promise.all(this.sheets.map((_, number) => this.make(number)));
    if (this.sheets.some((marks) => !isEmpty(marks))) this.box.closest("details")?.setAttribute("open", "");
  }

  listen() {
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.go(event));
    ["pointerup", "pointercancel"].forEach((name) => this.canvas.addEventListener(name, () => this.end()));
    this.press("[data-colour]", (button) => { this.colour = button.dataset.colour; this.rubs = false; });
    this.press("[data-width]", (button) => { this.width = Number(button.dataset.width); });
    this.press("[data-rub]", () => { this.rubs = !this.rubs; });
    this.press("[data-undo]", () => { this.marks.pop(); this.changed(); });
    this.press("[data-clear]", () => { if (!isEmpty(this.marks)) this.marks.push({}); this.changed(); });
    this.press("[data-more]", () => this.more());
    this.form.addEventListener("formdata", (event) => this.give(event.formData));
    (this.form.waits ??= []).push(() => this.making);
  }

  press(selector, act) {
    this.box.querySelectorAll(selector).forEach((button) => button.addEventListener("click", () => {
      act(button);
      this.show();
    }));
  }

  get marks() { return this.sheets[this.now]; }

  place(event) {
    const box = this.canvas.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    return [Math.round(x), Math.round(y)];
  }

  begin(event) {
    if (this.mark || event.button > 0) return;
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.pointer = event.pointerId;
    const [colour, width] = this.rubs ? [PAPER, this.width * 3] : [this.colour, this.width];
    this.mark = { colour, width, at: this.place(event) };
    line(this.pen, this.mark);
  }

  go(event) {
    if (!this.mark || event.pointerId !== this.pointer) return;
    const events = event.getCoalescedEvents?.() ?? [];
    (events.length ? events : [event]).forEach((each) => {
      const [x, y] = this.place(each);
      const at = this.mark.at;
      if (Math.hypot(x - at[at.length - 2], y - at[at.length - 1]) >= NEAR) at.push(x, y);
    });
    line(this.pen, this.mark);
  }

  end() {
    if (!this.mark) return;
    this.marks.push(this.mark);
    this.mark = null;
    this.changed();
  }

  changed() {
    const text = JSON.stringify(this.sheets);
    const drawn = this.sheets.some((marks) => !isEmpty(marks));
    if (this.field) this.field.value = drawn && text.length <= LONGEST_DRAFT ? text : "";
    this.making = this.making.then(() => this.make(this.now));
    this.form.dispatchEvent(new Event("input", { bubbles: true }));
    this.show();
  }

  make(number) {
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [WIDTH, HEIGHT];
    paint(sheet.getContext("2d"), this.sheets[number]);
    return new Promise((done) => sheet.toBlob((picture) => {
      this.pictures[number] = isEmpty(this.sheets[number]) ? null : picture;
      done();
    }, "image/png"));
  }

  give(data) {
    this.pictures.forEach((picture) => picture && data.append("drawings", picture, "drawing.png"));
  }

  more() {
    if (this.sheets.length >= MOST || isEmpty(this.marks)) return;
    this.sheets.push([]);
    this.pictures.push(null);
    this.now = this.sheets.length - 1;
  }

  show() {
    paint(this.pen, this.marks);
    const pressed = (selector, is) => this.box.querySelectorAll(selector).forEach((button) => {
      button.setAttribute("aria-pressed", String(is(button)));
    });
    pressed("[data-colour]", (button) => !this.rubs && button.dataset.colour === this.colour);
    pressed("[data-width]", (button) => Number(button.dataset.width) === this.width);
    pressed("[data-rub]", () => this.rubs);
    this.box.querySelector("[data-undo]").disabled = !this.marks.length;
    this.box.querySelector("[data-clear]").disabled = isEmpty(this.marks);
    this.box.querySelector("[data-more]").disabled = isEmpty(this.marks) || this.sheets.length >= MOST;
    this.showTabs();
  }

  // Which of the drawings is on the paper; shown once there is more than one.
  showTabs() {
    this.tabs.hidden = this.sheets.length < 2;
    this.tabs.replaceChildren(...this.sheets.map((_, number) => {
      const tab = this.box.querySelector("template").content.firstElementChild.cloneNode(true);
      tab.append(` ${number + 1}`);
      tab.setAttribute("aria-pressed", String(number === this.now));
      tab.addEventListener("click", () => { this.now = number; this.show(); });
      return tab;
    }));
  }
}

export function begin(box) {
  if (!able) return;
  box.hidden = false;
  box.parentElement.querySelectorAll("[data-without]").forEach((part) => { part.hidden = true; });
  new Drawings(box);
}
