// Recordings of a child's voice: begin, stop, listen, keep or throw away. A file can be chosen instead.
const MOST = 5;
const LONGEST_SECONDS = 590;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const able = "MediaRecorder" in window && Boolean(navigator.mediaDevices?.getUserMedia) && "onformdata" in window;

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

class Recorder {
  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    this.kept = [];
    this.part = (name) => box.querySelector(`[data-${name}]`);
    this.part("begin").addEventListener("click", () => this.begin());
    this.part("stop").addEventListener("click", () => this.stop());
    this.form.addEventListener("formdata", (event) => this.give(event.formData));
    (this.form.waits ??= []).push(() => this.stop());
    window.addEventListener("pagehide", () => this.stop());
    this.show();
  }

  async begin() {
    if (this.recorder || this.kept.length >= MOST) return;
    this.part("problem").hidden = true;
    try {
      this.sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      this.part("problem").hidden = false;
      this.box.parentElement.querySelector("[data-file]").open = true;
      return;
    }
    const kind = KINDS.find((each) => MediaRecorder.isTypeSupported(each));
    this.recorder = new MediaRecorder(this.sound, kind ? { mimeType: kind } : {});
    this.pieces = [];
    this.recorder.addEventListener("dataavailable", (event) => event.data.size && this.pieces.push(event.data));
    this.done = new Promise((resolve) => { this.recorder.addEventListener("stop", resolve, { once: true }); });
    this.recorder.start(1000);
    this.since = performance.now();
    this.ticking = setInterval(() => this.tick(), 250);
    this.show();
    this.part("stop").focus();
  }

  tick() {
    const seconds = (performance.now() - this.since) / 1000;
    this.part("seconds").textContent = clock(seconds);
    if (seconds >= LONGEST_SECONDS) this.stop();
  }

  async stop() {
    const recorder = this.recorder;
    if (!recorder) return;
    this.recorder = null;
    clearInterval(this.ticking);
    const seconds = (performance.now() - this.since) / 1000;
    if (recorder.state !== "inactive") recorder.stop();
    await this.done;
    this.sound.getTracks().forEach((track) => track.stop());
    if (this.pieces.length) this.keep(new Blob(this.pieces, { type: recorder.mimeType }), seconds);
    this.show();
    this.part("begin").focus();
  }

  keep(sound, seconds) {
    const row = this.box.querySelector("template").content.firstElementChild.cloneNode(true);
    const one = { sound, row };
    const player = row.querySelector("audio");
    player.src = URL.createObjectURL(sound);
    row.querySelector("[data-length]").textContent = clock(seconds);
    row.querySelector("[data-away]").addEventListener("click", () => {
      URL.revokeObjectURL(player.src);
      this.kept = this.kept.filter((each) => each !== one);
      row.remove();
      this.show();
      this.part("begin").focus();
    });
    this.kept.push(one);
    this.part("kept").append(row);
  }

  give(data) {
    this.kept.forEach(({ sound }) => data.append("voices", sound, "voice"));
  }

  show() {
    const on = Boolean(this.recorder);
    this.box.classList.toggle("own__recorder--on", on);
    this.part("begin").hidden = on;
    this.part("begin").disabled = this.kept.length >= MOST;
    this.part("stop").hidden = !on;
    this.part("now").hidden = !on;
    this.part("seconds").textContent = "0:00";
    this.part("state").textContent = on ? this.part("state").dataset.on : "";
  }
}

export function begin(box) {
  if (!able) return;
  box.hidden = false;
  box.parentElement.querySelector("[data-file]").open = false;
  new Recorder(box);
}
