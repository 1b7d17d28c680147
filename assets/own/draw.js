// A drawing with finger, pen or mouse, sent as a picture.
export function begin() {}
