// What is written is kept as a draft every few seconds.
export function begin() {}
