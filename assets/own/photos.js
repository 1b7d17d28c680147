// Photos as they are chosen: seen small, thrown away again, and made smaller before they go over a slow line.
const MOST = 5;
const BIG = 1500000;
const LONGEST_SIDE = 2000;
const able = "onformdata" in window && "URL" in window && "toBlob" in HTMLCanvasElement.prototype;

function seen(address) {
  return new Promise((done, failed) => {
    const picture = new Image();
    picture.onload = () => done(picture);
    picture.onerror = failed;
    picture.src = address;
  });
}

// A browser that cannot read the picture leaves it as it is: the service says what is wrong with it.
async function smaller(file) {
  const address = URL.createObjectURL(file);
  try {
    const picture = await seen(address);
    const by = LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight);
    if (file.size < BIG || by >= 1) return file;
    const sheet = document.createElement("canvas");
    sheet.width = Math.round(picture.naturalWidth * by);
    sheet.height = Math.round(picture.naturalHeight * by);
    sheet.getContext("2d").drawImage(picture, 0, 0, sheet.width, sheet.height);
    return await new Promise((done) => sheet.toBlob((made) => done(made ?? file), "image/jpeg", 0.9));
  } catch {
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}

class Photos {
  constructor(input) {
    this.input = input;
    this.form = input.closest("form");
    this.name = input.name;
    this.kept = [];
    this.making = Promise.resolve();
    this.list = input.parentElement.querySelector("[data-chosen]");
    this.model = input.parentElement.querySelector("template");
    input.removeAttribute("name");
    input.addEventListener("change", () => this.take());
    this.form.addEventListener("formdata", (event) => this.give(event.formData));
    (this.form.waits ??= []).push(() => this.making);
  }

  take() {
    const files = [...this.input.files];
    this.input.value = "";
    this.making = this.making.then(async () => {
      for (const file of files) if (this.kept.length < MOST) await this.keep(file);
    });
  }

  async keep(file) {
    const picture = await smaller(file);
    const row = this.model.content.firstElementChild.cloneNode(true);
    const one = { picture, row };
    row.querySelector("img").src = URL.createObjectURL(picture);
    row.querySelector("[data-away]").addEventListener("click", () => {
      this.kept = this.kept.filter((each) => each !== one);
      row.remove();
      this.input.disabled = false;
      this.input.focus();
    });
    this.kept.push(one);
    this.list.append(row);
    this.input.disabled = this.kept.length >= MOST;
  }

  give(data) {
    this.kept.forEach(({ picture }) => data.append(this.name, picture, "photo"));
  }
}

export function begin(input) {
  if (able) new Photos(input);
}
